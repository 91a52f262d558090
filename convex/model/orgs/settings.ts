/** What an organisation's admins say of it, and how far its setup has come. */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import {
  DEFAULT_ORG_JOINING,
  type OrgJoining,
} from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import { audit } from "../members/audit";
import { checkedFacts, type OrgFacts } from "./applications";
import { orgSearchText } from "./names";
import { sumsOf } from "./memberships";

type Org = Doc<"organisations">;

export const SETUP_STEPS = [
  "describe",
  "logo",
  "invite",
  "events",
  "program",
] as const;
export const vSetupStep = vOneOf(SETUP_STEPS);
type SetupStep = (typeof SETUP_STEPS)[number];

export const vSetup = v.array(
  v.object({
    step: vSetupStep,
    state: vOneOf(["open", "done", "skipped"]),
  }),
);

const LOGO_TYPES = ["image/png", "image/jpeg", "image/webp"];
/** Shown at 96 px; a photograph from a phone is refused with the limit said. */
const LOGO_BYTES = 1_000_000;

/** Saves the whole public face; its address stays what it was. */
export async function edit(
  ctx: MutationCtx,
  org: Org,
  actorId: Id<"users">,
  wanted: OrgFacts,
): Promise<void> {
  const facts = checkedFacts(wanted);
  const changed = (Object.keys(facts) as (keyof OrgFacts)[]).filter(
    (field) => facts[field] !== org[field],
  );
  if (changed.length === 0) return;
  await ctx.db.patch("organisations", org._id, {
    ...facts,
    searchText: orgSearchText(facts),
  });
  await audit(ctx, {
    orgId: org._id,
    actorId,
    action: "orgEdited",
    details: { fields: changed.join(", ") },
  });
}

/** Whether people may ask to be let in; requests that wait stay. */
export async function setJoining(
  ctx: MutationCtx,
  org: Org,
  actorId: Id<"users">,
  joining: OrgJoining,
): Promise<void> {
  if ((org.joining ?? DEFAULT_ORG_JOINING) === joining) return;
  await ctx.db.patch("organisations", org._id, { joining });
  await audit(ctx, {
    orgId: org._id,
    actorId,
    action: "orgEdited",
    details: { fields: "joining" },
  });
}

/** Puts an uploaded picture in place of the old one; type and size are the storage's own. */
export async function setLogo(
  ctx: MutationCtx,
  org: Org,
  actorId: Id<"users">,
  logoId: Id<"_storage"> | null,
): Promise<void> {
  if (logoId !== null) await requirePicture(ctx, logoId);
  if (org.logoId === (logoId ?? undefined)) return;
  await ctx.db.patch("organisations", org._id, {
    logoId: logoId ?? undefined,
  });
  if (org.logoId !== undefined) await ctx.storage.delete(org.logoId);
  await audit(ctx, {
    orgId: org._id,
    actorId,
    action: "orgEdited",
    details: { fields: "logo" },
  });
}

async function requirePicture(ctx: MutationCtx, logoId: Id<"_storage">) {
  const file = await ctx.db.system.get("_storage", logoId);
  if (file === null) throw refusal("NOT_FOUND", { field: "logo" });
  const reason = !LOGO_TYPES.includes(file.contentType ?? "")
    ? "type"
    : file.size > LOGO_BYTES
      ? "tooLarge"
      : null;
  if (reason === null) return;
  throw refusal("INVALID", {
    field: "logo",
    details: { reason, limit: LOGO_BYTES },
  });
}

/** Steps a new organisation takes, in their order. */
export async function getSetup(
  ctx: QueryCtx,
  org: Org,
): Promise<Infer<typeof vSetup>> {
  const [sums, event, program] = await Promise.all([
    sumsOf(ctx, org._id),
    ctx.db
      .query("events")
      .withIndex("by_orgId_and_startsAt", (q) => q.eq("orgId", org._id))
      .first(),
    ctx.db
      .query("programs")
      .withIndex("by_orgId_and_startsAt", (q) => q.eq("orgId", org._id))
      .first(),
  ]);
  const isDone: Record<SetupStep, boolean> = {
    describe: org.website !== "" && org.city !== "",
    logo: org.logoId !== undefined,
    invite: sums.members > 1,
    events: event !== null,
    program: program !== null,
  };
  const skipped = org.skippedSetup ?? [];
  return SETUP_STEPS.map((step) => ({
    step,
    state: isDone[step]
      ? ("done" as const)
      : skipped.includes(step)
        ? ("skipped" as const)
        : ("open" as const),
  }));
}

/** Puts a step aside, or takes it up again. */
export async function setSkipped(
  ctx: MutationCtx,
  org: Org,
  step: SetupStep,
  isSkipped: boolean,
): Promise<void> {
  const others = (org.skippedSetup ?? []).filter((each) => each !== step);
  await ctx.db.patch("organisations", org._id, {
    skippedSetup: isSkipped ? [...others, step] : others,
  });
}
