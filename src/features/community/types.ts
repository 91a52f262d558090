import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type OrgCard = FunctionReturnType<
  typeof api.orgs.queries.browse
>["page"][number];

export type OrgPage = NonNullable<
  FunctionReturnType<typeof api.orgs.queries.getPage>
>;

export type Offers = NonNullable<
  FunctionReturnType<typeof api.orgs.offers.get>
>;

export type MyRequest = FunctionReturnType<
  typeof api.orgs.requests.listMine
>[number];

export type InvitationFace = NonNullable<
  FunctionReturnType<typeof api.orgs.invitations.lookAt>
>;

export type Application = FunctionReturnType<
  typeof api.orgs.applications.listMine
>[number];

export type PendingApplication = FunctionReturnType<
  typeof api.orgs.applications.listWaiting
>["page"][number];
