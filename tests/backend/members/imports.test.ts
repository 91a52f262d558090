import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id, TableNames } from "../../../convex/_generated/dataModel";
import schema from "../../../convex/schema";
import { IMPORT_UNDO_MS } from "../../../convex/shared/communities/imports";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { opened, received } from "../../support/member-imports";
import { peopleFile } from "../../support/people-file";
import { asMember } from "../../support/people";
import type { World } from "../../support/setup";

const { imports, queries, mutations } = api.members;
const firstPage = { numItems: 50, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 30, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

async function drain(t: World) {
  await t.finishAllScheduledFunctions(vi.runAllTimers);
}

/** Every row of every table, but of those that say that there was an import. */
async function everything(t: World) {
  const told = ["auditLines", "memberImports"];
  const tables = (Object.keys(schema.tables) as TableNames[]).filter(
    (table) => !told.includes(table),
  );
  const rows: [TableNames, unknown[]][] = [];
  for (const table of tables) {
    const found = await t.run((ctx) => ctx.db.query(table).take(15_000));
    rows.push([table, found]);
  }
  return rows;
}

async function viewOf(
  { admin, orgId }: Community,
  importId: Id<"memberImports">,
) {
  const view = await admin.as.query(imports.get, { orgId, importId });
  if (view === null) throw new Error("the import is gone");
  return view;
}

async function commit(
  { t, admin, orgId }: Community,
  importId: Id<"memberImports">,
  isSending = false,
) {
  const asked = { orgId, importId, isSending, locale: "es" as const };
  await admin.as.mutation(imports.commit, asked);
  await drain(t);
}

async function undo(
  { t, admin, orgId }: Community,
  importId: Id<"memberImports">,
) {
  await admin.as.mutation(imports.undo, { orgId, importId });
  await drain(t);
}

/** A member who lets organisers read their address, or does not. */
async function withAddress(
  community: Community,
  email: string,
  isShown: boolean,
) {
  const person = await joined(community, "Zoë");
  await community.t.run((ctx) =>
    ctx.db.patch("users", person.userId, { email }),
  );
  await person.as.mutation(api.profiles.mutations.setVisibility, {
    visibility: { email: isShown ? "organisers" : "me" },
  });
  return person;
}

async function invitations({ t }: Community) {
  return await t.run((ctx) => ctx.db.query("invitations").take(10_000));
}

const FIVE = `email;nombre;apellido;etiquetas
ana@example.org;Ana;Ñandú;Lectores
ANA@example.org ;Ana;Ñandú;Año 2026
zoe@example.org;Zoë;Gil;Lectores|Mentores
nadie;;;
;Sin;Correo;
`;

describe("a file of people", () => {
  test("is judged row by row, and nobody is told anything", async () => {
    const community = await aCommunity();
    await withAddress(community, "zoe@example.org", true);
    const { t, admin, orgId } = community;
    const before = await invitations(community);
    const importId = await received(admin, orgId, FIVE);
    const view = await viewOf(community, importId);
    expect(view).toMatchObject({
      state: "ready",
      createdByName: "Adela",
      counts: { rows: 5, fresh: 1, known: 1, duplicate: 1, broken: 2 },
      newTags: ["Lectores", "Año 2026", "Mentores"],
    });
    const { page: broken } = await admin.as.query(imports.listRows, {
      orgId,
      importId,
      kind: "broken",
      paginationOpts: firstPage,
    });
    expect(broken.map(({ row, problems }) => [row, problems])).toEqual([
      [5, [{ field: "email", code: "email" }]],
      [6, [{ field: "email", code: "missing" }]],
    ]);
    expect(await invitations(community)).toEqual(before);
    expect(await t.run((ctx) => ctx.db.query("memberTags").take(1))).toEqual(
      [],
    );
  });

  test("takes each chunk once, and is not ready while rows are missing", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    const { importId, chunks, rows } = await opened(
      admin,
      orgId,
      peopleFile(230).csv,
    );
    const finish = (rowCount: number) =>
      admin.as.mutation(imports.finish, { orgId, importId, rowCount });
    for (const chunk of chunks) {
      expect(await codeOf(finish(rows.length))).toBe("CONFLICT");
      await admin.as.mutation(imports.addRows, {
        orgId,
        importId,
        rows: chunk,
      });
      await admin.as.mutation(imports.addRows, {
        orgId,
        importId,
        rows: chunk,
      });
    }
    await finish(rows.length);
    await finish(rows.length);
    expect((await viewOf(community, importId)).counts.rows).toBe(230);
  });

  test("invites, tags whoever shows their address, and undo takes back exactly that", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const zoe = await withAddress(community, "zoe@example.org", true);
    const tagId = await admin.as.mutation(mutations.makeTag, {
      orgId,
      name: "lectores",
    });
    const asked = { orgId, userId: zoe.userId, tagId, isOn: true };
    await admin.as.mutation(mutations.setTag, asked);
    const before = await everything(t);
    const importId = await received(admin, orgId, FIVE);
    await commit(community, importId);
    expect(await viewOf(community, importId)).toMatchObject({
      state: "committed",
      counts: { invited: 1, mailed: 0, tagged: 1, done: 5 },
    });
    const tags = await admin.as.query(queries.listTags, { orgId });
    expect(tags.map(({ name }) => name)).toEqual([
      "Año 2026",
      "lectores",
      "Mentores",
    ]);
    const [ana] = (await invitations(community)).filter(
      ({ address }) => address === "ana@example.org",
    );
    expect(ana?.tagIds).toHaveLength(2);

    await undo(community, importId);
    expect(await everything(t)).toEqual(before);
    await undo(community, importId);
    expect(await viewOf(community, importId)).toMatchObject({
      state: "undone",
      undoUntil: null,
      hasRows: false,
    });
  });

  test("does not tell who belongs and hides their address", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    const hidden = await withAddress(community, "ana@example.org", false);
    const importId = await received(admin, orgId, FIVE);
    expect((await viewOf(community, importId)).counts.fresh).toBe(2);
    await commit(community, importId);
    const { page } = await admin.as.query(queries.list, {
      orgId,
      filters: {},
      sort: "name",
      paginationOpts: firstPage,
    });
    expect(page.find(({ userId }) => userId === hidden.userId)?.tagIds).toEqual(
      [],
    );
  });

  test("mails later what was held, each once", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const importId = await received(admin, orgId, FIVE);
    await commit(community, importId);
    const mails = () => t.run((ctx) => ctx.db.query("emailOutbox").take(100));
    expect(await mails()).toEqual([]);
    for (let press = 0; press < 2; press += 1) {
      await admin.as.mutation(imports.send, { orgId, importId });
      await drain(t);
    }
    expect(
      (await mails()).map(({ address, locale }) => [address, locale]),
    ).toEqual([
      ["ana@example.org", "es"],
      ["zoe@example.org", "es"],
    ]);
    expect((await viewOf(community, importId)).counts.mailed).toBe(2);
  });

  test("takes back mail that waits, and invitations with it", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const importId = await received(admin, orgId, FIVE);
    const asked = { orgId, importId, isSending: true, locale: "en" as const };
    await admin.as.mutation(imports.commit, asked);
    await t.mutation(internal.members.importSteps.step, { importId });
    await undo(community, importId);
    expect(await invitations(community)).toEqual([]);
    const mails = await t.run((ctx) => ctx.db.query("emailOutbox").take(100));
    expect(mails.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
  });

  test("tags whoever joins by its invitation, and undo leaves them in", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const importId = await received(admin, orgId, FIVE);
    await commit(community, importId, true);
    const ana = await asMember(t, { email: "ana@example.org", name: "Ana" });
    const token = await t.run(async (ctx) => {
      const mail = (await ctx.db.query("emailOutbox").take(10)).find(
        ({ address }) => address === "ana@example.org",
      );
      return mail?.refs.kind === "invitation"
        ? mail.refs.path.replace("/join/", "")
        : "";
    });
    const choice = { token, audience: "members" as const };
    await ana.as.mutation(api.orgs.invitations.accept, choice);
    await undo(community, importId);
    expect(await viewOf(community, importId)).toMatchObject({
      state: "undone",
      counts: { joined: 1 },
    });
    const { page } = await admin.as.query(queries.list, {
      orgId,
      filters: {},
      sort: "name",
      paginationOpts: firstPage,
    });
    const names = await admin.as.query(queries.listTags, { orgId });
    expect(names.map(({ name }) => name)).toEqual(["Año 2026", "Lectores"]);
    expect(page.find(({ name }) => name === "Ana")?.tagIds).toHaveLength(2);
  });

  test("cancelled in the middle leaves nothing behind", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const before = await everything(t);
    const importId = await received(admin, orgId, peopleFile(120).csv);
    const asked = { orgId, importId, isSending: false, locale: "es" as const };
    await admin.as.mutation(imports.commit, asked);
    await t.mutation(internal.members.importSteps.step, { importId });
    expect((await viewOf(community, importId)).counts.done).toBe(40);
    await undo(community, importId);
    expect(await everything(t)).toEqual(before);
  });

  test("goes on where its step was lost, and a step too many changes nothing", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const { csv, expected } = peopleFile(120);
    const importId = await received(admin, orgId, csv);
    await commit(community, importId);
    // As after a crash: the row says that it goes on, and no step is scheduled.
    await t.run((ctx) =>
      ctx.db.patch("memberImports", importId, {
        state: "committing",
        nextRow: 40,
      }),
    );
    const { revive, step } = internal.members.importSteps;
    expect(await t.mutation(revive, {})).toBe(0);
    vi.advanceTimersByTime(61_000);
    expect(await t.mutation(revive, {})).toBe(1);
    await drain(t);
    await t.mutation(step, { importId });
    expect(await invitations(community)).toHaveLength(expected.fresh);
    expect((await viewOf(community, importId)).state).toBe("committed");
  });

  test("is forgotten after a week, and cannot be undone from then on", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const kept = await received(admin, orgId, FIVE);
    await commit(community, kept);
    const left = await received(admin, orgId, FIVE);
    const { sweep } = internal.members.importSteps;
    await t.mutation(sweep, {});
    await drain(t);
    expect((await viewOf(community, kept)).undoUntil).not.toBeNull();
    vi.setSystemTime(Date.now() + IMPORT_UNDO_MS + 1);
    const asked = { orgId, importId: kept };
    expect(await codeOf(admin.as.mutation(imports.undo, asked))).toBe(
      "CONFLICT",
    );
    await t.mutation(sweep, {});
    await drain(t);
    const rows = await t.run((ctx) => ctx.db.query("memberImportRows").take(1));
    expect(rows).toEqual([]);
    expect(await viewOf(community, kept)).toMatchObject({
      state: "committed",
      undoUntil: null,
      hasRows: false,
    });
    expect((await viewOf(community, left)).state).toBe("discarded");
  });

  test("is put aside with its rows, before it is committed and not after", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const importId = await received(admin, orgId, FIVE);
    const asked = { orgId, importId };
    await admin.as.mutation(imports.discard, asked);
    await admin.as.mutation(imports.discard, asked);
    await drain(t);
    const rows = await t.run((ctx) => ctx.db.query("memberImportRows").take(1));
    expect(rows).toEqual([]);
    const again = { ...asked, isSending: false, locale: "en" as const };
    expect(await codeOf(admin.as.mutation(imports.commit, again))).toBe(
      "CONFLICT",
    );
    const done = await received(admin, orgId, FIVE);
    await commit(community, done);
    const late = { orgId, importId: done };
    expect(await codeOf(admin.as.mutation(imports.discard, late))).toBe(
      "CONFLICT",
    );
    const listed = await admin.as.query(imports.list, { orgId });
    expect(listed.map(({ state }) => state)).toEqual([
      "committed",
      "discarded",
    ]);
  });
});
