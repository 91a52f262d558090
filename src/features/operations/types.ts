import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type Spending = FunctionReturnType<typeof api.ops.queries.getSpending>;
export type Spent = Spending["today"];
export type Switches = Spending["switches"];
export type OrgCapLine = FunctionReturnType<
  typeof api.ops.queries.listOrgCaps
>[number];
export type RunLine = FunctionReturnType<
  typeof api.ops.queries.listRuns
>["page"][number];
export type Recomputation = NonNullable<
  FunctionReturnType<typeof api.matching.recompute.getNewest>
>;
export type OutboxLine = FunctionReturnType<
  typeof api.emails.outbox.list
>["page"][number];
export type DaySums = FunctionReturnType<
  typeof api.emails.outbox.getSums
>["sums"][number];
export type SuppressionLine = FunctionReturnType<
  typeof api.emails.outbox.listSuppressions
>["page"][number];
