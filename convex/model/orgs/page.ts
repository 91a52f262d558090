/** One organisation's page, to strangers, members and organisers alike. */
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import {
  DEFAULT_MEMBERSHIP_AUDIENCE,
  DEFAULT_ORG_JOINING,
} from "../../shared/communities/vocabulary";
import { findMembership, getMember, type Member } from "../access";
import { findProfile } from "../profiles/profiles";
import { publicFace } from "../profiles/visibleProfile";
import { findBySlug } from "./list";
import { sumsOf } from "./memberships";
import { findRequest } from "./requestRows";
import { mayAskAgainAt } from "./requests";
import { toOrgCard, type OrgPage, type PersonFace } from "./views";

/** Faces on the page; more would be a directory, which is for members. */
const MOST_FACES = 24;

/** Null where there is none of that name, or no longer. */
export async function getPage(
  ctx: QueryCtx,
  slug: string,
): Promise<OrgPage | null> {
  const org = await findBySlug(ctx, slug);
  if (org === null || org.archivedAt !== undefined) return null;
  const [card, people, viewer] = await Promise.all([
    toOrgCard(ctx, org),
    facesOf(ctx, org),
    getMember(ctx),
  ]);
  const membership =
    viewer === null ? null : await findMembership(ctx, org._id, viewer._id);
  const joining = org.joining ?? DEFAULT_ORG_JOINING;
  const request =
    viewer === null || membership !== null
      ? null
      : await requestOf(ctx, org, viewer);
  const isAdmin = membership?.role === "admin";
  const isLast = isAdmin && (await sumsOf(ctx, org._id)).admins < 2;
  return {
    ...card,
    people,
    mine:
      membership === null
        ? null
        : {
            role: membership.role,
            audience: membership.audience ?? DEFAULT_MEMBERSHIP_AUDIENCE,
            joinedAt: membership.joinedAt,
          },
    joining,
    request,
    viewerCan: {
      administer: isAdmin,
      leave: membership !== null && !isLast,
      ask:
        joining === "request" &&
        viewer !== null &&
        membership === null &&
        (request === null || request.mayAskAgainAt !== null),
    },
  };
}

async function requestOf(
  ctx: QueryCtx,
  org: Doc<"organisations">,
  viewer: Member,
): Promise<OrgPage["request"]> {
  const request = await findRequest(ctx, org._id, viewer._id);
  if (request === null) return null;
  const again = mayAskAgainAt(request);
  if (request.state !== "pending" && again === null) return null;
  return { askedAt: request.askedAt, mayAskAgainAt: again };
}

async function facesOf(
  ctx: QueryCtx,
  org: Doc<"organisations">,
): Promise<PersonFace[]> {
  const shown = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_audience_and_joinedAt", (q) =>
      q.eq("orgId", org._id).eq("audience", "everyone"),
    )
    .take(MOST_FACES);
  const faces = await Promise.all(
    shown.map(async ({ userId }) => {
      const face = publicFace(await findProfile(ctx, userId), org);
      return face === null ? [] : [{ userId, ...face }];
    }),
  );
  return faces.flat();
}
