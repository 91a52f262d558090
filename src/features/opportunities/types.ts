import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

type Queries = typeof api.opportunities.queries;

/** One line of the list. */
export type Opportunity = FunctionReturnType<Queries["list"]>["page"][number];

/** Everything of one listing, and where the reader stands with it. */
export type OpportunityDetail = NonNullable<FunctionReturnType<Queries["get"]>>;
