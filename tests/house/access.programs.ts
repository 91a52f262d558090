/** Who may call the functions of programs. */
import { api } from "../../convex/_generated/api";
import {
  everyone,
  firstPage,
  orgAdminOnly,
  orgMembers,
  signedIn,
  row,
  type Row,
} from "./access.outcomes";

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

export const PROGRAM_ROWS: readonly Row[] = [
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
