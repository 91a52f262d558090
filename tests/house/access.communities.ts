/** The part of the access matrix's world that belongs to communities. */
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import type { Person } from "../support/people";
import type { World } from "../support/setup";

export interface CommunityThings {
  /** The member's wish, undecided. */
  applicationId: Id<"orgApplications">;
  /** The member's, to `orgId`, undecided. */
  requestId: Id<"joinRequests">;
  /** A way into `orgId`. */
  invitationId: Id<"invitations">;
  invitationToken: string;
  /** Of `orgId`, for its members, over. */
  eventId: Id<"events">;
  /** The member's, about that event. */
  promptId: Id<"attendancePrompts">;
  /** Of `orgId`, for its members, open to whoever wants in. */
  programId: Id<"programs">;
  programSessionId: Id<"programSessions">;
  /** The member's, waiting for a word. */
  enrolmentId: Id<"enrolments">;
  /** Whose row the members table of `orgId` has. */
  rowUserId: Id<"users">;
  tagId: Id<"memberTags">;
  noteId: Id<"memberNotes">;
  /** Done already, of nobody. */
  bulkId: Id<"memberBulks">;
  /** Of `orgId`: an empty file, judged and not committed. */
  memberImportId: Id<"memberImports">;
  /** A calendar of `orgId`, never looked at. */
  sourceId: Id<"eventSources">;
  /** A file of its events. */
  fileSourceId: Id<"eventSources">;
}

interface Around {
  member: Person;
  admin: Person;
  orgId: Id<"organisations">;
}

export async function addCommunityThings(
  t: World,
  { member, admin, orgId }: Around,
): Promise<CommunityThings> {
  return {
    applicationId: await addApplication(t, member),
    requestId: await addRequest(t, member, orgId),
    ...(await addInvitation(admin, orgId)),
    ...(await addEvent(t, member, orgId)),
    ...(await addProgram(t, member, orgId)),
    ...(await addToTable(t, admin, orgId)),
    memberImportId: await addMemberImport(admin, orgId),
    ...(await addSources(t, orgId)),
  };
}

async function addSources(t: World, orgId: Id<"organisations">) {
  return await t.run(async (ctx) => {
    const of = {
      orgId,
      label: "Calendar",
      audience: "members" as const,
      timeZone: "UTC",
      isPaused: false,
      failedCount: 0,
    };
    const url = "https://calendar.example.org/a.ics";
    return {
      sourceId: await ctx.db.insert("eventSources", {
        ...of,
        kind: "ics",
        url,
      }),
      fileSourceId: await ctx.db.insert("eventSources", {
        ...of,
        kind: "csv",
        url: "",
      }),
    };
  });
}

async function addApplication(t: World, { userId }: Person) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("orgApplications", {
        applicantId: userId,
        state: "pending",
        name: "Oeste",
        slug: "oeste",
        purpose: "To meet.",
        city: "",
        country: "AR",
        website: "",
        note: "",
        appliedAt: 1,
      }),
  );
}

async function addRequest(
  t: World,
  { userId }: Person,
  orgId: Id<"organisations">,
) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("joinRequests", {
        orgId,
        userId,
        state: "pending",
        note: "We met in May.",
        audience: "members",
        askedAt: 1,
      }),
  );
}

async function addInvitation(admin: Person, orgId: Id<"organisations">) {
  const made = await admin.as.mutation(api.orgs.invitations.makeLink, {
    orgId,
    label: "",
    role: "member",
    days: 30,
  });
  return { invitationId: made.invitationId, invitationToken: made.token };
}

async function addEvent(
  t: World,
  { userId }: Person,
  orgId: Id<"organisations">,
) {
  return await t.run(async (ctx) => {
    const eventId = await ctx.db.insert("events", {
      orgId,
      title: "Reading group",
      description: "",
      startsAt: 1,
      endsAt: 2,
      timeZone: "UTC",
      place: "",
      url: "",
      isOnline: false,
      audience: "members",
      state: "scheduled",
      origin: "own",
      editedFields: [],
      sequence: 0,
      changedAt: 1,
    });
    const promptId = await ctx.db.insert("attendancePrompts", {
      eventId,
      orgId,
      userId,
      state: "open",
      dueAt: 1,
      askedCount: 1,
      expiresAt: Number.MAX_SAFE_INTEGER,
    });
    return { eventId, promptId };
  });
}

async function addProgram(
  t: World,
  { userId }: Person,
  orgId: Id<"organisations">,
) {
  return await t.run(async (ctx) => {
    const programId = await ctx.db.insert("programs", {
      orgId,
      name: "Course",
      kind: "course",
      description: "",
      startsAt: 1,
      endsAt: 2,
      state: "open",
      audience: "members",
      enrolment: "self",
      completion: { by: "hand" },
      sessionCount: 1,
      heldCount: 0,
    });
    const programSessionId = await ctx.db.insert("programSessions", {
      programId,
      title: "One",
      startsAt: 1,
      endsAt: 2,
      isCancelled: false,
      isHeld: false,
    });
    const enrolmentId = await ctx.db.insert("enrolments", {
      programId,
      orgId,
      userId,
      state: "pending",
      note: "",
      since: 1,
      attendedCount: 0,
      isCompletedByHand: false,
    });
    return { programId, programSessionId, enrolmentId };
  });
}

async function addMemberImport({ as }: Person, orgId: Id<"organisations">) {
  const importId = await as.mutation(api.members.imports.begin, {
    orgId,
    fileName: "people.csv",
    columns: ["Email"],
    mapping: { email: "Email" },
  });
  const end = { orgId, importId, rowCount: 0 };
  await as.mutation(api.members.imports.finish, end);
  return importId;
}

async function addToTable(
  t: World,
  { userId }: Person,
  orgId: Id<"organisations">,
) {
  return await t.run(async (ctx) => {
    await ctx.db.insert("memberRows", {
      orgId,
      userId,
      role: "admin",
      audience: "members",
      joinedAt: 1,
      name: "",
      nameKey: "",
      email: "",
      headline: "",
      city: "",
      country: "",
      skillKeys: [],
      shownSectionCount: 0,
      tagIds: [],
      engagement: "new",
      engagementRank: 0,
      searchText: "",
    });
    const tag = { orgId, name: "Mentor", nameKey: "mentor" };
    const tagId = await ctx.db.insert("memberTags", tag);
    return {
      rowUserId: userId,
      tagId,
      bulkId: await ctx.db.insert("memberBulks", {
        orgId,
        startedById: userId,
        key: "made before",
        target: { by: "ids", userIds: [] },
        action: { kind: "addTag", tagId },
        state: "cancelled",
        expectedCount: 0,
        changedCount: 0,
        skippedCount: 0,
        restoredCount: 0,
        step: 0,
        startedAt: 1,
        finishedAt: Number.MAX_SAFE_INTEGER,
      }),
      noteId: await ctx.db.insert("memberNotes", {
        orgId,
        subjectId: userId,
        authorId: userId,
        text: "A note.",
        writtenAt: 1,
      }),
    };
  });
}
