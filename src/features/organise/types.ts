import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type Overview = FunctionReturnType<typeof api.orgs.overview.get>;
export type SetupStep = FunctionReturnType<
  typeof api.orgs.queries.getSetup
>[number];
export type OrgFace = NonNullable<
  FunctionReturnType<typeof api.orgs.queries.getPage>
>;
export type AdminLine = FunctionReturnType<
  typeof api.orgs.memberships.listAdmins
>[number];
export type Invitation = FunctionReturnType<
  typeof api.orgs.invitations.list
>[number];
export type Invited = FunctionReturnType<
  typeof api.orgs.invitations.inviteByMail
>[number];
export type WaitingRequest = FunctionReturnType<
  typeof api.orgs.requests.listWaiting
>["page"][number];
export type LogLine = FunctionReturnType<
  typeof api.members.queries.getLog
>["page"][number];
