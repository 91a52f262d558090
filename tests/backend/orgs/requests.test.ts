import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf, refusalIn } from "../../support/accounts";
import { aCommunity, type Community } from "../../support/community";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  type Person,
} from "../../support/people";

const { requests, queries, invitations, settings } = api.orgs;
const DAY_MS = 86_400_000;
const paginationOpts = { numItems: 10, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function asked(community: Community, name = "Bruno") {
  const bruno = await asMember(community.t, { name });
  await ask(community, bruno);
  return bruno;
}

async function ask({ orgId }: Community, person: Person) {
  await person.as.mutation(requests.ask, {
    orgId,
    note: "We met in May.",
    audience: "everyone",
  });
}

async function waitingOf({ orgId, admin }: Community) {
  const { page } = await admin.as.query(requests.listWaiting, {
    orgId,
    paginationOpts,
  });
  return page;
}

async function onlyRequestOf(community: Community) {
  const [request] = await waitingOf(community);
  if (request === undefined) throw new Error("nobody waits");
  return request.requestId;
}

async function toldTo(person: Person) {
  const { page } = await person.as.query(api.notifications.queries.listMine, {
    paginationOpts,
  });
  return page.map(({ subject }) => subject);
}

const pageFor = async (person: Person) =>
  await person.as.query(queries.getPage, { slug: "norte" });

describe("asking to join an organisation", () => {
  test("waits for an admin, who lets them in as they asked to be", async () => {
    const community = await aCommunity();
    const { orgId, admin } = community;
    const bruno = await asked(community);
    expect(await pageFor(bruno)).toMatchObject({
      joining: "request",
      request: { mayAskAgainAt: null },
      viewerCan: { ask: false },
    });
    expect(await bruno.as.query(requests.listMine)).toMatchObject([
      { orgSlug: "norte" },
    ]);
    expect(await toldTo(admin)).toMatchObject([
      { kind: "joinAsked", orgSlug: "norte" },
    ]);
    expect(await waitingOf(community)).toMatchObject([
      { name: "Bruno", note: "We met in May." },
    ]);
    const requestId = await onlyRequestOf(community);
    await admin.as.mutation(requests.approve, { orgId, requestId });
    await admin.as.mutation(requests.approve, { orgId, requestId });
    expect(await pageFor(bruno)).toMatchObject({
      memberCount: 1,
      mine: { role: "member", audience: "everyone" },
      request: null,
      viewerCan: { ask: false },
    });
    expect(await toldTo(bruno)).toMatchObject([
      { kind: "joinDecided", orgSlug: "norte", isApproved: true },
    ]);
    expect(await waitingOf(community)).toEqual([]);
    const log = await admin.as.query(api.members.queries.getLog, {
      orgId,
      paginationOpts,
    });
    expect(log.page).toMatchObject([
      { action: "memberJoined", actorName: "Adela", subjectName: "Bruno" },
    ]);
  });

  test("twice is one request, and tells the admins once", async () => {
    const community = await aCommunity();
    const bruno = await asked(community);
    await ask(community, bruno);
    expect(await waitingOf(community)).toHaveLength(1);
    expect(await toldTo(community.admin)).toHaveLength(1);
  });

  test("may be asked anew a month after a no, and not before", async () => {
    const community = await aCommunity();
    const { orgId, admin } = community;
    const bruno = await asked(community);
    const requestId = await onlyRequestOf(community);
    await admin.as.mutation(requests.decline, { orgId, requestId });
    await admin.as.mutation(requests.decline, { orgId, requestId });
    expect(await toldTo(bruno)).toMatchObject([
      { kind: "joinDecided", isApproved: false },
    ]);
    expect(
      await codeOf(admin.as.mutation(requests.approve, { orgId, requestId })),
    ).toBe("CONFLICT");
    expect(await refusalIn(ask(community, bruno))).toMatchObject({
      code: "CONFLICT",
      details: { reason: "declined" },
      retryAfterMs: 30 * DAY_MS,
    });
    expect(await pageFor(bruno)).toMatchObject({
      request: { mayAskAgainAt: Date.now() + 30 * DAY_MS },
    });
    vi.setSystemTime(Date.now() + 30 * DAY_MS);
    await ask(community, bruno);
    expect(await waitingOf(community)).toHaveLength(1);
    expect(await toldTo(admin)).toHaveLength(2);
  });

  test("can be taken back until it is decided, and asked again at once", async () => {
    const community = await aCommunity();
    const { orgId } = community;
    const bruno = await asked(community);
    await bruno.as.mutation(requests.withdraw, { orgId });
    await bruno.as.mutation(requests.withdraw, { orgId });
    expect(await waitingOf(community)).toEqual([]);
    expect(await pageFor(bruno)).toMatchObject({
      request: null,
      viewerCan: { ask: true },
    });
    await ask(community, bruno);
    const requestId = await onlyRequestOf(community);
    await community.admin.as.mutation(requests.approve, { orgId, requestId });
    expect(await codeOf(bruno.as.mutation(requests.withdraw, { orgId }))).toBe(
      "CONFLICT",
    );
  });

  test("is over once they came in by an invitation", async () => {
    const community = await aCommunity();
    const { orgId, admin } = community;
    const bruno = await asked(community);
    const { token } = await admin.as.mutation(invitations.makeLink, {
      orgId,
      label: "",
      role: "member",
      days: 7,
    });
    await bruno.as.mutation(invitations.accept, { token, audience: "members" });
    expect(await waitingOf(community)).toEqual([]);
    await ask(community, bruno);
    expect(await waitingOf(community)).toEqual([]);
  });

  test("is refused where one joins by invitation alone, is not there, or is too long", async () => {
    const community = await aCommunity();
    const { t, orgId, admin } = community;
    const waiting = await asked(community);
    await admin.as.mutation(settings.setJoining, {
      orgId,
      joining: "invitation",
    });
    const late = await asMember(t);
    expect(await refusalIn(ask(community, late))).toMatchObject({
      code: "CONFLICT",
      details: { reason: "invitationOnly" },
    });
    expect(await pageFor(late)).toMatchObject({
      joining: "invitation",
      viewerCan: { ask: false },
    });
    expect(await waitingOf(community)).toHaveLength(1);
    expect(await waiting.as.query(requests.listMine)).toHaveLength(1);
    await admin.as.mutation(settings.setJoining, { orgId, joining: "request" });
    const long = { orgId, note: "a".repeat(401), audience: "members" } as const;
    expect(await refusalIn(late.as.mutation(requests.ask, long))).toMatchObject(
      { code: "INVALID", field: "note" },
    );
    await t.run(async (ctx) => {
      await ctx.db.patch("organisations", orgId, { archivedAt: 1 });
    });
    expect(await codeOf(ask(community, late))).toBe("NOT_FOUND");
    expect(await waiting.as.query(requests.listMine)).toEqual([]);
  });

  test("waits in ten places at most", async () => {
    const community = await aCommunity();
    const bruno = await asMember(community.t);
    for (let at = 0; at < 10; at += 1) {
      const orgId = await addOrganisation(community.t, `org-${at}`);
      await ask({ ...community, orgId }, bruno);
    }
    expect(await refusalIn(ask(community, bruno))).toMatchObject({
      code: "CONFLICT",
      details: { reason: "tooManyPending" },
    });
  });
});

describe("a request to join", () => {
  test("shows organisers what they would see of a member, and no more", async () => {
    const community = await aCommunity();
    const bruno = await asMember(community.t, { name: "Bruno" });
    await bruno.as.mutation(api.profiles.mutations.setVisibility, {
      visibility: { basics: "me" },
    });
    await ask(community, bruno);
    expect(await waitingOf(community)).toMatchObject([
      { name: "", headline: "", note: "We met in May." },
    ]);
  });

  test("is not there for another organisation's admin, nor for members", async () => {
    const community = await aCommunity();
    const { t, orgId } = community;
    await asked(community);
    const requestId = await onlyRequestOf(community);
    const otherOrgId = await addOrganisation(t, "sur");
    const other = await asOrgMember(t, otherOrgId, "admin");
    const member = await asOrgMember(t, orgId, "member");
    const outcome = async (who: Person, through: typeof orgId) =>
      await codeOf(
        who.as.mutation(requests.approve, { orgId: through, requestId }),
      );
    expect(await outcome(other, otherOrgId)).toBe("NOT_FOUND");
    expect(await outcome(other, orgId)).toBe("NOT_FOUND");
    expect(await outcome(member, orgId)).toBe("FORBIDDEN");
    expect(await waitingOf(community)).toHaveLength(1);
  });
});
