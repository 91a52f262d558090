/** Who may call the functions of organisations. */
import { api } from "../../convex/_generated/api";
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

export const ORG_ROWS: readonly Row[] = [
  // Of the world's event, which is for members and over.
  row(api.attendance.mutations.answer).with(
    ({ eventId }) => ({ eventId, answer: "yes" }),
    orgMembers,
  ),
  row(api.attendance.mutations.snooze).with(
    ({ promptId }) => ({ promptId }),
    ownerOnly,
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
  row(api.events.queries.listOfOrg).with(
    ({ orgId }) => ({
      orgId,
      when: "past",
      asOf: 1,
      paginationOpts: firstPage,
    }),
    orgMembers,
  ),

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
  row(api.orgs.invitations.revoke).with(
    ({ orgId, invitationId }) => ({ orgId, invitationId }),
    orgAdminOnly,
  ),
  // Its only admin stays.
  row(api.orgs.memberships.leave).with(({ orgId }) => ({ orgId }), {
    ...orgMembers,
    orgAdmin: "CONFLICT",
  }),
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
  row(api.orgs.queries.browse).with(
    () => ({ paginationOpts: firstPage }),
    everyone,
  ),
  row(api.orgs.queries.listMine).with(() => ({}), signedIn),
  row(api.orgs.queries.getPage).with(() => ({ slug: "norte" }), everyone),
  row(api.orgs.queries.getSetup).with(({ orgId }) => ({ orgId }), orgAdminOnly),
  row(api.orgs.settings.edit).with(
    ({ orgId }) => ({ orgId, ...orgFacts }),
    orgAdminOnly,
  ),
  row(api.orgs.settings.getLogoUploadUrl).with(
    ({ orgId }) => ({ orgId }),
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
];
