import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { TableNames } from "../../../convex/_generated/dataModel";
import schema from "../../../convex/schema";
import { aCommunity, joined } from "../../support/community";
import { received } from "../../support/member-imports";
import { peopleFile } from "../../support/people-file";
import type { World } from "../../support/setup";

const { imports } = api.members;
/** convex-test walks a table for each look-up: five thousand take it three minutes. */
const ROWS = process.env.TEST_ENGINE === "embedded" ? 5_000 : 1_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 30, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Every row of every table, but of those that say that there was an import. */
async function everything(t: World) {
  const told = ["auditLines", "memberImports"];
  const rows: [TableNames, unknown[]][] = [];
  for (const table of Object.keys(schema.tables) as TableNames[]) {
    if (told.includes(table)) continue;
    rows.push([table, await t.run((ctx) => ctx.db.query(table).take(10_000))]);
  }
  return rows;
}

test(
  "thousands of rows with accents and a byte order mark: judged, committed, undone",
  { timeout: 120_000 },
  async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    await joined(community, "Zoë");
    const before = await everything(t);
    const { csv, expected, brokenRows } = peopleFile(ROWS);
    const importId = await received(admin, orgId, `\uFEFF${csv}`);
    const asked = { orgId, importId };
    const view = await admin.as.query(imports.get, asked);
    expect(view?.counts).toMatchObject(expected);
    const named: number[] = [];
    let cursor: string | null = null;
    for (let isDone = false; !isDone;) {
      const found: Awaited<ReturnType<typeof broken>> = await broken(cursor);
      named.push(...found.page.map(({ row }) => row));
      ({ isDone, continueCursor: cursor } = found);
    }
    expect(named).toEqual(brokenRows);

    const choice = { ...asked, isSending: false, locale: "es" as const };
    await admin.as.mutation(imports.commit, choice);
    await t.finishAllScheduledFunctions(vi.runAllTimers, 1_000);
    const invited = await t.run((ctx) =>
      ctx.db.query("invitations").take(10_000),
    );
    expect(invited).toHaveLength(expected.fresh + 1);
    await admin.as.mutation(imports.undo, asked);
    await t.finishAllScheduledFunctions(vi.runAllTimers, 1_000);
    expect(await everything(t)).toEqual(before);

    async function broken(from: string | null) {
      return await admin.as.query(imports.listRows, {
        ...asked,
        kind: "broken",
        paginationOpts: { numItems: 50, cursor: from },
      });
    }
  },
);
