// @vitest-environment node
/**
 * B8, the rest: what lists of a community read at several numbers of members, and
 * the largest share of a Convex limit that any hot function takes there.
 */
import { api, internal } from "../../../convex/_generated/api";
import type { MemberFilters } from "../../../convex/tables/memberFilters";
import { LIMITS } from "../../../convex/shared/limits";
import { received } from "../../support/member-imports";
import { peopleFile } from "../../support/people-file";
import {
  aLargeCommunity,
  NOW,
  type LargeCommunity,
} from "../support/large-community";
import { scenario } from "../support/scenario";
import {
  linesOf,
  shareOfLimits,
  type TransactionLine,
} from "../support/transaction-lines";

export interface LargeReads {
  members: number;
  /** By query: documents read, rows of the page, and what it may read beside them. */
  reads: Record<string, { docs: number; rows: number; joined: number }>;
  /** In percent, by function. */
  shares: Record<string, number>;
}

const PAGE = { numItems: 20, cursor: null };
const MEMBERS_PAGE = { numItems: 50, cursor: null };
const IMPORTED = 300;

scenario("large-reads", async ({ sizes }: { sizes: number[] }) => {
  const answers: LargeReads[] = [];
  for (const members of sizes) answers.push(await measure(members));
  return answers;
});

async function measure(members: number): Promise<LargeReads> {
  const community = await aLargeCommunity(members);
  const reads: LargeReads["reads"] = {};
  const heard: TransactionLine[] = [];
  for (const { name, ask, joinedOf } of questionsOf(community)) {
    const { answer, lines } = await linesOf(ask);
    const [line] = lines;
    const rows = answer.length;
    if (line === undefined || rows === 0) throw new Error(`${name}: nothing`);
    heard.push(line);
    reads[name] = { docs: line.docs, rows, joined: joinedOf(rows) };
  }
  heard.push(...(await deeds(community)));
  const shares: LargeReads["shares"] = {};
  for (const line of heard) {
    const share = Math.max(shares[line.fn] ?? 0, shareOfLimits(line));
    shares[line.fn] = Math.round(share * 10) / 10;
  }
  return { members, reads, shares };
}

interface Question {
  name: string;
  ask: () => Promise<readonly unknown[]>;
  joinedOf: (rows: number) => number;
}

function questionsOf(community: LargeCommunity): Question[] {
  return [...directory(community), ...tables(community), ...mine(community)];
}

function directory({ organiser, orgId }: LargeCommunity): Question[] {
  const { browse, getPage } = api.orgs.queries;
  const { as } = organiser;
  return [
    {
      name: "directory",
      ask: async () => (await as.query(browse, { paginationOpts: PAGE })).page,
      // Sums of each.
      joinedOf: (rows) => rows,
    },
    {
      name: "page of an organisation",
      ask: async () =>
        (await as.query(getPage, { slug: "norte" }))?.people ?? [],
      // A profile each, and the sums, asked by whoever runs it once more.
      joinedOf: (rows) => rows + 2,
    },
    {
      name: "events of an organisation",
      ask: async () => {
        const asked = { orgId, when: "coming" as const, asOf: NOW };
        const { listOfOrg } = api.events.queries;
        const list = { ...asked, paginationOpts: PAGE };
        return (await as.query(listOfOrg, list)).page;
      },
      joinedOf: () => 1,
    },
    {
      name: "events around me",
      ask: async () => {
        const asked = { asOf: NOW, paginationOpts: PAGE };
        return (await as.query(api.events.queries.browse, asked)).page;
      },
      joinedOf: () => 1,
    },
  ];
}

function tables({ organiser, orgId, eventId, tagId }: LargeCommunity) {
  const list = async (filters: MemberFilters) => {
    const asked = { orgId, filters, sort: "name" as const };
    const paged = { ...asked, paginationOpts: MEMBERS_PAGE };
    return (await organiser.as.query(api.members.queries.list, paged)).page;
  };
  const questions: Question[] = [
    {
      name: "members table",
      ask: async () => await list({}),
      // What tells that there is more.
      joinedOf: () => 1,
    },
    {
      name: "members table, filters that most pass",
      ask: async () =>
        await list({ country: "AR", role: "member", leastSections: 1 }),
      joinedOf: () => 1,
    },
    {
      name: "members table, a rare tag",
      ask: async () => await list({ tagId }),
      // The row of each tagging, and the tagging that tells that there is more.
      joinedOf: (rows) => rows + 1,
    },
    {
      name: "members table, searched",
      ask: async () => await list({ text: "member" }),
      // Counted are the documents of the page; ranking counts none, as a search
      // index answers it, though the embedded engine holds no such index on disk
      // and ranks what it has in memory.
      joinedOf: () => 0,
    },
    {
      name: "roster",
      ask: async () => {
        const { get } = api.attendance.roster;
        return (await organiser.as.query(get, { orgId, eventId })).lines;
      },
      // What organisers may know of each, and the event.
      joinedOf: (rows) => rows + 1,
    },
  ];
  return questions;
}

function mine({ organiser }: LargeCommunity): Question[] {
  return [
    {
      name: "my matches",
      ask: async () => {
        const asked = { status: "open" as const, paginationOpts: PAGE };
        return (await organiser.as.query(api.matches.listMine, asked)).page;
      },
      // The copy of the listing that each row shows, and one row to tell of more.
      joinedOf: (rows) => rows + 1,
    },
    {
      name: "notifications",
      ask: async () => {
        const { listMine } = api.notifications.queries;
        const asked = { paginationOpts: PAGE };
        return (await organiser.as.query(listMine, asked)).page;
      },
      joinedOf: () => 0,
    },
  ];
}

/** What changes most at once: a roster's marks, and an import from its rows to its undoing. */
async function deeds({ t, organiser, orgId, eventId }: LargeCommunity) {
  const { as } = organiser;
  const { imports } = api.members;
  const { lines } = await linesOf(async () => {
    const { get, mark } = api.attendance.roster;
    const roster = await as.query(get, { orgId, eventId });
    const marks = roster.lines
      .slice(0, LIMITS.marksAtOnce)
      .map(({ userId }) => ({ userId, answer: "yes" as const }));
    await as.mutation(mark, { orgId, eventId, marks });
    const importId = await received(organiser, orgId, peopleFile(IMPORTED).csv);
    const asked = { orgId, importId };
    const choice = { ...asked, isSending: true, locale: "en" as const };
    const stepped = async (until: "committed" | "undone") => {
      const { step } = internal.members.importSteps;
      const state = async () => (await as.query(imports.get, asked))?.state;
      while ((await state()) !== until) await t.mutation(step, { importId });
    };
    await as.mutation(imports.commit, choice);
    await stepped("committed");
    await as.mutation(imports.undo, asked);
    await stepped("undone");
  });
  return lines;
}
