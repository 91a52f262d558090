import { afterEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import {
  emptyProfileContent,
  emptySectionRevs,
} from "../../../convex/model/profiles/content";
import { takeInvitations } from "../../../convex/model/account/rateLimits";
import { codeOf, refusalIn } from "../../support/accounts";
import { addOrganisation, asMember, asOrgMember } from "../../support/people";
import { newWorld } from "../../support/setup";

const { invitations, memberships, queries } = api.orgs;
const DAY_MS = 86_400_000;

async function aCommunity() {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const link = async (more: { maxUses?: number; days?: number } = {}) =>
    await admin.as.mutation(invitations.makeLink, {
      orgId,
      label: "At the door",
      role: "member",
      days: 7,
      ...more,
    });
  return { t, orgId, admin, link };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("an invitation link", () => {
  test("lets in whoever has it, with the audience they choose", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const { token } = await link();
    const guest = await asMember(t, { name: "Guest" });
    const asOf = Date.now();
    expect(await t.query(invitations.lookAt, { token, asOf })).toMatchObject({
      org: { slug: "norte" },
      isMember: false,
    });
    const slug = await guest.as.mutation(invitations.accept, {
      token,
      audience: "everyone",
    });
    expect(await guest.as.query(queries.getPage, { slug })).toMatchObject({
      mine: { role: "member", audience: "everyone" },
      viewerCan: { administer: false, leave: true },
    });
    expect(await admin.as.query(invitations.list, { orgId })).toMatchObject([
      { label: "At the door", useCount: 1 },
    ]);
  });

  test("names who made it only where they chose to be named to everyone", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const { token } = await link();
    const inviterName = async () => {
      const asOf = Date.now();
      const face = await t.query(invitations.lookAt, { token, asOf });
      return face?.inviterName;
    };
    await t.run(async (ctx) => {
      const content = emptyProfileContent("Adela");
      await ctx.db.insert("profiles", {
        userId: admin.userId,
        content,
        sectionRevs: emptySectionRevs(),
        rev: 1,
        editedAt: 1,
        filledSections: [],
      });
    });
    expect(await inviterName()).toBe("");
    await admin.as.mutation(memberships.setAudience, {
      orgId,
      audience: "everyone",
    });
    expect(await inviterName()).toBe("Adela");
  });

  test("used twice by one person counts once and makes one member", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const { token } = await link({ maxUses: 1 });
    const guest = await asMember(t);
    const accept = async (who = guest) =>
      await who.as.mutation(invitations.accept, { token, audience: "members" });
    await accept();
    const [row] = await admin.as.query(invitations.list, { orgId });
    expect(row?.useCount).toBe(1);
    // It is used up: for the next one, it is not there.
    expect(await codeOf(accept(await asMember(t)))).toBe("NOT_FOUND");
    const rows = await t.run(
      async (ctx) => await ctx.db.query("memberships").take(10),
    );
    expect(rows).toHaveLength(2);
  });

  test("that is revoked or over says nothing, and lets nobody in", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const revoked = await link();
    const { invitationId } = revoked;
    await admin.as.mutation(invitations.revoke, { orgId, invitationId });
    await admin.as.mutation(invitations.revoke, { orgId, invitationId });
    const short = await link({ days: 1 });
    vi.useFakeTimers({ now: Date.now() + 2 * DAY_MS, toFake: ["Date"] });
    const guest = await asMember(t);
    for (const { token } of [revoked, short]) {
      expect(
        await guest.as.query(invitations.lookAt, { token, asOf: Date.now() }),
      ).toBeNull();
      const joining = guest.as.mutation(invitations.accept, {
        token,
        audience: "members",
      });
      expect(await codeOf(joining)).toBe("NOT_FOUND");
    }
  });

  test("that was revoked by mistake leads in again", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const { invitationId, token } = await link();
    const asked = { orgId, invitationId };
    await admin.as.mutation(invitations.revoke, asked);
    for (let times = 0; times < 2; times += 1) {
      await admin.as.mutation(invitations.restore, asked);
    }
    const face = await t.query(invitations.lookAt, { token, asOf: Date.now() });
    expect(face).toMatchObject({ org: { slug: "norte" } });
    const other = await addOrganisation(t, "sur");
    const stranger = await asOrgMember(t, other, "admin");
    const foreign = { orgId: other, invitationId };
    expect(
      await codeOf(stranger.as.mutation(invitations.restore, foreign)),
    ).toBe("NOT_FOUND");
  });

  test("leaves no token in the database", async () => {
    const { t, link } = await aCommunity();
    const { token } = await link();
    const rows = await t.run(
      async (ctx) => await ctx.db.query("invitations").take(10),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("inviting by mail", () => {
  test("mails each address once, in the language chosen", async () => {
    const { t, orgId, admin } = await aCommunity();
    const invite = async (addresses: string[]) =>
      await admin.as.mutation(invitations.inviteByMail, {
        orgId,
        addresses,
        locale: "es",
      });
    expect(await invite(["A@example.org", "a@example.org", "b@x.org"])).toEqual(
      [
        { address: "a@example.org", outcome: "invited" },
        { address: "b@x.org", outcome: "invited" },
      ],
    );
    expect(await invite(["a@example.org"])).toEqual([
      { address: "a@example.org", outcome: "open" },
    ]);
    const mails = await t.run(
      async (ctx) => await ctx.db.query("emailOutbox").take(10),
    );
    expect(mails.map(({ address, locale }) => [address, locale])).toEqual([
      ["a@example.org", "es"],
      ["b@x.org", "es"],
    ]);
    const [mail] = mails;
    if (mail?.refs.kind !== "invitation") throw new Error("no invitation");
    const token = mail.refs.path.replace("/join/", "");
    const guest = await asMember(t, { email: "a@example.org" });
    await guest.as.mutation(invitations.accept, { token, audience: "members" });
    // Used: the address is kept no longer.
    const list = await admin.as.query(invitations.list, { orgId });
    expect(list.map(({ address }) => address).toSorted()).toEqual([
      "",
      "b@x.org",
    ]);
  });

  test("says of a member only what their organisers see, and of what came back that it did", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const { token } = await link();
    for (const email of ["shown@x.org", "hidden@x.org"]) {
      const guest = await asMember(t, { email });
      await guest.as.mutation(invitations.accept, {
        token,
        audience: "members",
      });
      if (email !== "shown@x.org") continue;
      await guest.as.mutation(api.profiles.mutations.setVisibility, {
        visibility: { email: "organisers" },
      });
    }
    await t.run(async (ctx) => {
      const reason = "bounced" as const;
      const address = "gone@x.org";
      await ctx.db.insert("emailSuppressions", { address, reason, at: 1 });
    });
    const outcomes = await admin.as.mutation(invitations.inviteByMail, {
      orgId,
      addresses: ["shown@x.org", "hidden@x.org", "gone@x.org"],
      locale: "en",
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      "member",
      "invited",
      "unreachable",
    ]);
  });

  test("takes the mail back with the invitation, while it waits", async () => {
    const { t, orgId, admin } = await aCommunity();
    await admin.as.mutation(invitations.inviteByMail, {
      orgId,
      addresses: ["a@x.org"],
      locale: "en",
    });
    const [row] = await admin.as.query(invitations.list, { orgId });
    if (row === undefined) throw new Error("nobody was invited");
    const asked = { orgId, invitationId: row.invitationId };
    await admin.as.mutation(invitations.revoke, asked);
    const mail = await t.run((ctx) => ctx.db.query("emailOutbox").first());
    expect(mail?.state).toBe("cancelled");
    expect(await codeOf(admin.as.mutation(invitations.restore, asked))).toBe(
      "CONFLICT",
    );
    expect(await admin.as.query(invitations.canMail, { orgId })).toBe(false);
  });

  test("stops at a thousand a day of one organisation", async () => {
    const { t, orgId, admin } = await aCommunity();
    await t.run(async (ctx) => await takeInvitations(ctx, orgId, 999));
    const invite = async (address: string) =>
      await admin.as.mutation(invitations.inviteByMail, {
        orgId,
        addresses: [address],
        locale: "en",
      });
    await invite("last@x.org");
    expect(await codeOf(invite("late@x.org"))).toBe("RATE_LIMITED");
  });

  test("names the address that is none, and invites nobody", async () => {
    const { t, orgId, admin } = await aCommunity();
    const refused = await refusalIn(
      admin.as.mutation(invitations.inviteByMail, {
        orgId,
        addresses: ["good@example.org", "no address"],
        locale: "en",
      }),
    );
    expect(refused).toMatchObject({ code: "INVALID", field: "addresses.1" });
    const mails = await t.run(
      async (ctx) => await ctx.db.query("emailOutbox").take(10),
    );
    expect(mails).toEqual([]);
  });
});

describe("belonging", () => {
  test("never leaves an organisation without an admin", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const { token } = await link();
    const other = await asMember(t);
    await other.as.mutation(invitations.accept, { token, audience: "members" });
    const demote = admin.as.mutation(memberships.setRole, {
      orgId,
      userId: admin.userId,
      role: "member",
    });
    expect(await refusalIn(demote)).toMatchObject({
      code: "CONFLICT",
      details: { reason: "lastAdmin" },
    });
    await admin.as.mutation(memberships.setRole, {
      orgId,
      userId: other.userId,
      role: "admin",
    });
    const admins = await admin.as.query(memberships.listAdmins, { orgId });
    expect(admins.map(({ isMe, viewerCan }) => [isMe, viewerCan])).toEqual([
      [true, { demote: true }],
      [false, { demote: true }],
    ]);
    await admin.as.mutation(memberships.leave, { orgId });
    expect(
      await other.as.query(memberships.listAdmins, { orgId }),
    ).toMatchObject([{ isMe: true, viewerCan: { demote: false } }]);
    expect(await codeOf(other.as.mutation(memberships.leave, { orgId }))).toBe(
      "CONFLICT",
    );
  });

  test("ends when it is left or taken away, and is written down with who did it", async () => {
    const { t, orgId, admin, link } = await aCommunity();
    const { token } = await link();
    const [one, two] = [await asMember(t), await asMember(t)];
    for (const guest of [one, two]) {
      await guest.as.mutation(invitations.accept, {
        token,
        audience: "everyone",
      });
    }
    await one.as.mutation(memberships.leave, { orgId });
    await admin.as.mutation(memberships.remove, { orgId, userId: two.userId });
    const gone = admin.as.mutation(memberships.remove, {
      orgId,
      userId: two.userId,
    });
    expect(await codeOf(gone)).toBe("NOT_FOUND");
    const [lines, rows, [sums]] = await t.run(async (ctx) => [
      await ctx.db.query("auditLines").take(20),
      await ctx.db.query("memberRows").take(20),
      await ctx.db.query("orgSums").take(20),
    ]);
    expect(
      lines
        .filter(({ action }) => /^member/.test(action))
        .map(({ action, actorId, subjectId }) => [
          action,
          actorId === subjectId,
        ]),
    ).toEqual([
      ["memberJoined", true],
      ["memberJoined", true],
      ["memberLeft", true],
      ["memberRemoved", false],
    ]);
    expect(rows).toEqual([]);
    expect(sums).toMatchObject({ members: 0, shown: 0 });
  });
});
