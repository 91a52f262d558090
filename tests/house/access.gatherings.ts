/** Who may call the functions of events and attendance. */
import { api } from "../../convex/_generated/api";
import {
  everyone,
  firstPage,
  none,
  orgAdminOnly,
  orgMembers,
  ownerOnly,
  signedIn,
  row,
  type Row,
} from "./access.outcomes";

const eventFacts = {
  title: "Reading group",
  description: "",
  startsAt: Date.UTC(2030, 0, 1),
  endsAt: Date.UTC(2030, 0, 2),
  timeZone: "UTC",
  place: "",
  url: "",
  isOnline: true,
  audience: "members" as const,
};

const sourceFacts = {
  label: "Another calendar",
  audience: "members" as const,
  timeZone: "UTC",
  address: "https://calendar.example.org/another.ics",
};

const aGuest = { email: "guest@example.org", isCheckedIn: true };

/** The member was asked, and may answer though they do not belong to it. */
const askedOrOrgMembers = { ...orgMembers, member: "ok" as const };

export const GATHERING_ROWS: readonly Row[] = [
  row(api.events.feeds.getMine).with(none, signedIn),
  row(api.events.feeds.make).with(none, signedIn),
  row(api.events.feeds.remove).with(none, signedIn),
  row(api.events.feeds.restore).with(none, signedIn),
  row(api.events.sources.list).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.events.sources.add).with(
    ({ orgId }) => ({ orgId, kind: "ics" as const, facts: sourceFacts }),
    orgAdminOnly,
  ),
  row(api.events.sources.edit).with(
    ({ orgId, sourceId }) => ({ orgId, sourceId, facts: sourceFacts }),
    orgAdminOnly,
  ),
  row(api.events.sources.setPaused).with(
    ({ orgId, sourceId }) => ({ orgId, sourceId, isPaused: true }),
    orgAdminOnly,
  ),
  row(api.events.sources.syncNow).with(
    ({ orgId, sourceId }) => ({ orgId, sourceId }),
    orgAdminOnly,
  ),
  row(api.events.sources.remove).with(
    ({ orgId, sourceId }) => ({ orgId, sourceId, events: "keep" as const }),
    orgAdminOnly,
  ),
  row(api.events.sources.putBack).with(
    ({ orgId, sourceId }) => ({ orgId, sourceId }),
    orgAdminOnly,
  ),
  row(api.events.sources.importFile).with(
    ({ orgId, fileSourceId }) => ({
      orgId,
      sourceId: fileSourceId,
      label: "File",
      audience: "members" as const,
      timeZone: "UTC",
      rows: [
        ["title", "start"],
        ["Talk", "2030-01-01 10:00"],
      ],
    }),
    orgAdminOnly,
  ),
  // Of the world's event, which is for members and over.
  row(api.attendance.mutations.answer).with(
    ({ eventId }) => ({ eventId, answer: "yes" }),
    askedOrOrgMembers,
  ),
  row(api.attendance.mutations.snooze).with(
    ({ promptId }) => ({ promptId }),
    ownerOnly,
  ),
  row(api.attendance.mutations.takeBack).with(
    ({ eventId }) => ({ eventId }),
    askedOrOrgMembers,
  ),
  row(api.attendance.queries.getMyAttendanceHistory).with(
    () => ({ paginationOpts: firstPage }),
    signedIn,
  ),
  row(api.attendance.queries.getMyAttendanceSummary).with(none, signedIn),
  row(api.attendance.queries.getPendingPrompts).with(
    () => ({ asOf: 1 }),
    signedIn,
  ),
  row(api.attendance.guestLists.check).with(
    ({ orgId, eventId }) => ({ orgId, eventId, guests: [aGuest] }),
    orgAdminOnly,
  ),
  row(api.attendance.guestLists.note).with(
    ({ orgId, eventId }) => ({
      orgId,
      eventId,
      guests: [aGuest],
      isCheckInUsed: true,
    }),
    orgAdminOnly,
  ),
  row(api.attendance.guestLists.restore).with(
    ({ orgId, eventId, people }) => ({
      orgId,
      eventId,
      marks: [{ userId: people.orgMember.userId, answer: "yes" as const }],
    }),
    orgAdminOnly,
  ),
  row(api.attendance.roster.findByName).with(
    ({ orgId }) => ({ orgId, text: "a" }),
    orgAdminOnly,
  ),
  row(api.attendance.roster.get).with(
    ({ orgId, eventId }) => ({ orgId, eventId }),
    orgAdminOnly,
  ),
  row(api.attendance.roster.mark).with(
    ({ orgId, eventId, people }) => ({
      orgId,
      eventId,
      marks: [{ userId: people.orgMember.userId, answer: "yes" as const }],
    }),
    orgAdminOnly,
  ),
  row(api.events.feedback.getMine).with(
    ({ eventId }) => ({ eventId }),
    signedIn,
  ),
  row(api.events.feedback.getReport).with(
    ({ orgId, eventId }) => ({ orgId, eventId }),
    orgAdminOnly,
  ),
  // Nobody of the world is known to have been there.
  row(api.events.feedback.give).with(
    ({ eventId }) => ({
      eventId,
      feedback: { rating: 5, comment: "", isSigned: false },
    }),
    {
      ...askedOrOrgMembers,
      member: "CONFLICT",
      orgMember: "CONFLICT",
      orgAdmin: "CONFLICT",
    },
  ),
  row(api.events.feedback.withdraw).with(
    ({ eventId }) => ({ eventId }),
    signedIn,
  ),
  row(api.events.mutations.answer).with(
    ({ eventId }) => ({ eventId, answer: "going" }),
    { ...orgMembers, orgMember: "CONFLICT", orgAdmin: "CONFLICT" },
  ),
  row(api.events.mutations.cancel).with(
    ({ orgId, eventId }) => ({ orgId, eventId }),
    orgAdminOnly,
  ),
  row(api.events.mutations.create).with(
    ({ orgId }) => ({ orgId, facts: eventFacts }),
    orgAdminOnly,
  ),
  row(api.events.mutations.edit).with(
    ({ orgId, eventId }) => ({ orgId, eventId, facts: eventFacts }),
    orgAdminOnly,
  ),
  row(api.events.organising.get).with(
    ({ orgId, eventId }) => ({ orgId, eventId }),
    orgAdminOnly,
  ),
  row(api.events.organising.list).with(
    ({ orgId }) => ({
      orgId,
      when: "past",
      asOf: 1,
      paginationOpts: firstPage,
    }),
    orgAdminOnly,
  ),
  row(api.events.queries.browse).with(
    () => ({ asOf: 1, paginationOpts: firstPage }),
    everyone,
  ),
  row(api.events.queries.getPage).with(
    ({ eventId }) => ({ eventId, asOf: 1 }),
    everyone,
  ),
  row(api.events.queries.listMine).with(
    () => ({ asOf: 1, paginationOpts: firstPage }),
    signedIn,
  ),
  row(api.events.queries.listOfMyOrgs).with(() => ({ asOf: 1 }), signedIn),
  row(api.events.queries.listOfOrg).with(
    ({ orgId }) => ({
      orgId,
      when: "past",
      asOf: 1,
      paginationOpts: firstPage,
    }),
    orgMembers,
  ),
];
