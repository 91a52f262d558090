// @vitest-environment node
/** B8, communities: what each hot query reads, at several numbers of members. */
import { vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import type { WorldCtx } from "../../support/matching";
import {
  addOrganisation,
  asOrgMember,
  type Person,
} from "../../support/people";
import { newWorld, type World } from "../../support/setup";
import { scenario } from "../support/scenario";

export interface CommunityReads {
  members: number;
  /** By query: documents read, rows of the page, and distinct rows joined to them. */
  reads: Record<string, { docs: number; rows: number; joined: number }>;
}

const NOW = Date.UTC(2026, 10, 30, 11);
const DAY_MS = 86_400_000;
/** Rows a transaction. */
const CHUNK = 500;
const EVENTS = 40;
const PROGRAMS = 20;
const PAGE = 20;
const PEOPLE_PAGE = 50;

scenario("community-reads", async ({ sizes }: { sizes: number[] }) => {
  const answers: CommunityReads[] = [];
  for (const members of sizes) answers.push(await measure(members));
  return answers;
});

async function measure(members: number): Promise<CommunityReads> {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const { programId } = await fill(t, orgId, admin, members);
  const { queries } = api.attendance;
  const page = { numItems: PAGE, cursor: null };
  const reads: CommunityReads["reads"] = {};
  const note = async (
    name: string,
    ask: () => Promise<readonly unknown[]>,
    joinedOf: (rows: number) => number,
  ) => {
    const { docs, rows } = await docsOf(ask);
    reads[name] = { docs, rows, joined: joinedOf(rows) };
  };
  // Each of the page's events once, and their one organisation.
  const eventsAndOrg = (rows: number) => rows + 1;
  await note(
    "attendance history",
    async () => {
      const asked = { paginationOpts: page };
      return (await admin.as.query(queries.getMyAttendanceHistory, asked)).page;
    },
    eventsAndOrg,
  );
  await note(
    "pending prompts",
    async () => await admin.as.query(queries.getPendingPrompts, { asOf: NOW }),
    eventsAndOrg,
  );
  await note(
    "attendance summary",
    async () => await admin.as.query(queries.getMyAttendanceSummary),
    () => 1,
  );
  await note(
    "org programs",
    async () => await admin.as.query(api.programs.getOrgPrograms, { orgId }),
    // A row of sums each.
    (rows) => rows,
  );
  await note(
    "program participants",
    async () => {
      const asked = {
        orgId,
        programId,
        state: "enrolled" as const,
        paginationOpts: { numItems: PEOPLE_PAGE, cursor: null },
      };
      const { getProgramParticipants } = api.programs;
      return (await admin.as.query(getProgramParticipants, asked)).page;
    },
    // What organisers may know of each, and the program.
    (rows) => rows + 1,
  );
  return { members, reads };
}

/** Runs a query, and reads from its own log line what it read. */
async function docsOf(ask: () => Promise<readonly unknown[]>) {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const rows = (await ask()).length;
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  const said = lines.find((line) => line.includes('"docs":'));
  if (said === undefined || rows === 0) throw new Error("nothing was read");
  return { rows, docs: (JSON.parse(said) as { docs: number }).docs };
}

/** Everybody is in the first program and was at the first event; the admin was at all. */
async function fill(
  t: World,
  orgId: Id<"organisations">,
  { userId }: Person,
  members: number,
) {
  const programIds = await t.run(
    async (ctx) => await addPrograms(ctx, orgId, members),
  );
  const [programId] = programIds;
  if (programId === undefined) throw new Error("no programs");
  await t.run(async (ctx) => {
    for (let at = 0; at < EVENTS; at += 1) {
      await addEvening(ctx, { orgId, userId, at });
    }
    await ctx.db.insert("attendanceSums", {
      userId,
      orgId,
      attended: EVENTS,
      partly: 0,
      missed: 0,
    });
  });
  for (let from = 0; from < members; from += CHUNK) {
    await t.run(async (ctx) => {
      for (let at = from; at < Math.min(from + CHUNK, members); at += 1) {
        await addParticipant(ctx, { orgId, programId, at });
      }
    });
  }
  return { programId };
}

async function addPrograms(
  ctx: WorldCtx,
  orgId: Id<"organisations">,
  members: number,
) {
  const programIds: Id<"programs">[] = [];
  for (let at = 0; at < PROGRAMS; at += 1) {
    const programId = await ctx.db.insert("programs", {
      orgId,
      name: `Program ${at}`,
      kind: "course",
      description: "",
      startsAt: NOW - at * DAY_MS,
      endsAt: NOW + DAY_MS,
      state: "open",
      audience: "members",
      enrolment: "self",
      completion: { by: "hand" },
      sessionCount: 0,
      heldCount: 0,
    });
    await ctx.db.insert("programSums", {
      programId,
      orgId,
      pending: 0,
      waitlisted: 0,
      enrolled: members,
      completed: 0,
      withdrawn: 0,
      declined: 0,
    });
    programIds.push(programId);
  }
  return programIds;
}

async function addEvening(
  ctx: WorldCtx,
  {
    orgId,
    userId,
    at,
  }: { orgId: Id<"organisations">; userId: Id<"users">; at: number },
) {
  const startsAt = NOW - (at + 1) * DAY_MS;
  const eventId = await ctx.db.insert("events", {
    orgId,
    title: `Evening ${at}`,
    description: "",
    startsAt,
    endsAt: startsAt + 1,
    timeZone: "UTC",
    place: "",
    url: "",
    isOnline: false,
    audience: "members",
    state: "scheduled",
    origin: "own",
    editedFields: [],
    sequence: 0,
    changedAt: startsAt,
  });
  const about = { eventId, orgId, userId };
  await ctx.db.insert("attendances", {
    ...about,
    answer: "yes",
    source: "self",
    claims: { self: { answer: "yes", at: startsAt } },
    isDisputed: false,
    startsAt,
    changedAt: startsAt,
  });
  await ctx.db.insert("attendancePrompts", {
    ...about,
    state: "open",
    dueAt: startsAt,
    askedCount: 1,
    expiresAt: NOW + DAY_MS,
  });
}

async function addParticipant(
  ctx: WorldCtx,
  {
    orgId,
    programId,
    at,
  }: { orgId: Id<"organisations">; programId: Id<"programs">; at: number },
) {
  const userId = await ctx.db.insert("users", { name: `Member ${at}` });
  await ctx.db.insert("memberRows", {
    orgId,
    userId,
    role: "member",
    audience: "members",
    joinedAt: NOW,
    name: `Member ${at}`,
    nameKey: `member ${at}`,
    email: "",
    headline: "",
    city: "",
    country: "",
    skillKeys: [],
    shownSectionCount: 1,
    tagIds: [],
    engagement: "new",
    engagementRank: 0,
    searchText: `member ${at}`,
  });
  await ctx.db.insert("enrolments", {
    programId,
    orgId,
    userId,
    state: "enrolled",
    note: "",
    since: at,
    attendedCount: 0,
    isCompletedByHand: false,
  });
}
