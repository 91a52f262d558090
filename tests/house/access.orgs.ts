/** Who may call the functions of organisations. */
import { api } from "../../convex/_generated/api";
import { IMPORT_ROWS } from "./access.imports";
import {
  everyone,
  firstPage,
  none,
  operatorOnly,
  orgAdminOnly,
  orgMembers,
  ownerOnly,
  row,
  signedIn,
  type Row,
} from "./access.outcomes";

const orgFacts = {
  name: "Este",
  purpose: "To meet.",
  city: "Paraná",
  country: "AR",
  website: "https://este.example.org",
};

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

const programFacts = {
  name: "Course",
  kind: "course" as const,
  description: "",
  startsAt: Date.UTC(2030, 0, 1),
  endsAt: Date.UTC(2030, 5, 1),
  audience: "members" as const,
  enrolment: "self" as const,
  completion: { by: "hand" as const },
};

/** The member was asked, and may answer though they do not belong to it. */
const askedOrOrgMembers = { ...orgMembers, member: "ok" as const };

export const ORG_ROWS: readonly Row[] = [
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

  ...IMPORT_ROWS,
  row(api.orgs.applications.apply).with(
    () => ({ ...orgFacts, note: "We met." }),
    signedIn,
  ),
  row(api.orgs.applications.approve).with(
    ({ applicationId }) => ({ applicationId }),
    operatorOnly,
  ),
  row(api.orgs.applications.decline).with(
    ({ applicationId }) => ({ applicationId, why: "Too early." }),
    operatorOnly,
  ),
  row(api.orgs.applications.listMine).with(none, signedIn),
  row(api.orgs.applications.listWaiting).with(
    () => ({ paginationOpts: firstPage }),
    operatorOnly,
  ),
  row(api.orgs.applications.withdraw).with(
    ({ applicationId }) => ({ applicationId }),
    ownerOnly,
  ),
  row(api.orgs.invitations.accept).with(
    ({ invitationToken }) => ({ token: invitationToken, audience: "members" }),
    signedIn,
  ),
  row(api.orgs.invitations.canMail).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.inviteByMail).with(
    ({ orgId }) => ({ orgId, addresses: ["a@example.org"], locale: "es" }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.list).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.orgs.invitations.lookAt).with(
    ({ invitationToken }) => ({ token: invitationToken, asOf: 1 }),
    everyone,
  ),
  row(api.orgs.invitations.makeLink).with(
    ({ orgId }) => ({ orgId, label: "", role: "member", days: 7 }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.restore).with(
    ({ orgId, invitationId }) => ({ orgId, invitationId }),
    orgAdminOnly,
  ),
  row(api.orgs.invitations.revoke).with(
    ({ orgId, invitationId }) => ({ orgId, invitationId }),
    orgAdminOnly,
  ),
  // Its only admin stays.
  row(api.orgs.memberships.leave).with(({ orgId }) => ({ orgId }), {
    ...orgMembers,
    orgAdmin: "CONFLICT",
  }),
  row(api.orgs.memberships.listAdmins).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.orgs.memberships.remove).with(
    ({ orgId, people }) => ({ orgId, userId: people.orgMember.userId }),
    orgAdminOnly,
  ),
  row(api.orgs.memberships.setAudience).with(
    ({ orgId }) => ({ orgId, audience: "everyone" }),
    orgMembers,
  ),
  row(api.orgs.memberships.setRole).with(
    ({ orgId, people }) => ({
      orgId,
      userId: people.orgMember.userId,
      role: "admin",
    }),
    orgAdminOnly,
  ),
  row(api.orgs.offers.get).with(() => ({ slug: "norte", asOf: 1 }), everyone),
  row(api.orgs.overview.get).with(
    ({ orgId }) => ({ orgId, asOf: 1 }),
    orgAdminOnly,
  ),
  row(api.orgs.queries.browse).with(
    () => ({ paginationOpts: firstPage }),
    everyone,
  ),
  row(api.orgs.queries.listMine).with(() => ({}), signedIn),
  row(api.orgs.queries.getPage).with(() => ({ slug: "norte" }), everyone),
  row(api.orgs.queries.getSetup).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.orgs.requests.approve).with(
    ({ orgId, requestId }) => ({ orgId, requestId }),
    orgAdminOnly,
  ),
  row(api.orgs.requests.ask).with(
    ({ orgId }) => ({ orgId, note: "", audience: "members" }),
    signedIn,
  ),
  row(api.orgs.requests.decline).with(
    ({ orgId, requestId }) => ({ orgId, requestId }),
    orgAdminOnly,
  ),
  row(api.orgs.requests.listMine).with(none, signedIn),
  row(api.orgs.requests.listWaiting).with(
    ({ orgId }) => ({ orgId, paginationOpts: firstPage }),
    orgAdminOnly,
  ),
  row(api.orgs.requests.withdraw).with(({ orgId }) => ({ orgId }), ownerOnly),
  row(api.orgs.settings.edit).with(
    ({ orgId }) => ({ orgId, ...orgFacts }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.getLogoUploadUrl).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.setJoining).with(
    ({ orgId }) => ({ orgId, joining: "invitation" }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.setLogo).with(
    ({ orgId }) => ({ orgId, logoId: null }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.setSetupSkipped).with(
    ({ orgId }) => ({ orgId, step: "logo", isSkipped: true }),
    orgAdminOnly,
  ),

  row(api.programs.addSession).with(
    ({ orgId, programId, eventId }) => ({
      orgId,
      programId,
      session: { eventId },
    }),
    orgAdminOnly,
  ),
  row(api.programs.admit).with(
    ({ orgId, programId, people }) => ({
      orgId,
      programId,
      userId: people.orgMember.userId,
    }),
    orgAdminOnly,
  ),
  row(api.programs.browse).with(
    () => ({ paginationOpts: firstPage }),
    everyone,
  ),
  row(api.programs.create).with(
    ({ orgId }) => ({ orgId, facts: programFacts }),
    orgAdminOnly,
  ),
  row(api.programs.decline).with(
    ({ orgId, enrolmentId }) => ({ orgId, enrolmentId }),
    orgAdminOnly,
  ),
  row(api.programs.edit).with(
    ({ orgId, programId }) => ({ orgId, programId, facts: programFacts }),
    orgAdminOnly,
  ),
  row(api.programs.enrol).with(
    ({ programId }) => ({ programId, note: "" }),
    orgMembers,
  ),
  row(api.programs.getOrgPrograms).with(
    ({ orgId }) => ({ orgId }),
    orgAdminOnly,
  ),
  row(api.programs.getPage).with(({ programId }) => ({ programId }), everyone),
  row(api.programs.getProgramParticipants).with(
    ({ orgId, programId }) => ({
      orgId,
      programId,
      state: "pending",
      paginationOpts: firstPage,
    }),
    orgAdminOnly,
  ),
  row(api.programs.listMine).with(() => ({ asOf: 1 }), signedIn),
  row(api.programs.markSession).with(
    ({ orgId, programSessionId, people }) => ({
      orgId,
      sessionId: programSessionId,
      userId: people.orgMember.userId,
      isPresent: true,
    }),
    orgAdminOnly,
  ),
  row(api.programs.setCompletedByHand).with(
    ({ orgId, enrolmentId }) => ({ orgId, enrolmentId, isCompleted: true }),
    orgAdminOnly,
  ),
  row(api.programs.setSessionCancelled).with(
    ({ orgId, programSessionId }) => ({
      orgId,
      sessionId: programSessionId,
      isCancelled: true,
    }),
    orgAdminOnly,
  ),
  row(api.programs.setState).with(
    ({ orgId, programId }) => ({ orgId, programId, state: "running" }),
    orgAdminOnly,
  ),
  row(api.programs.withdraw).with(
    ({ programId }) => ({ programId }),
    orgMembers,
  ),
  row(api.orgs.statistics.get).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.orgs.statistics.refresh).with(
    ({ orgId }) => ({ orgId, isAsked: true }),
    orgAdminOnly,
  ),

  row(api.progress.mine.listForMembers).with(() => ({}), signedIn),
  row(api.progress.mine.stay).with(
    ({ programId }) => ({ programId }),
    orgMembers,
  ),
  row(api.progress.organising.getMarks).with(
    ({ orgId, programId, programSessionId }) => ({
      orgId,
      programId,
      sessionIds: [programSessionId],
    }),
    orgAdminOnly,
  ),
  row(api.progress.organising.getProgram).with(
    ({ orgId, programId }) => ({ orgId, programId }),
    orgAdminOnly,
  ),
  row(api.progress.organising.takeBack).with(
    ({ orgId, enrolmentId }) => ({ orgId, enrolmentId, decided: "declined" }),
    // Nothing was decided about the wish: it waits.
    { ...orgAdminOnly, orgAdmin: "CONFLICT" },
  ),
];
