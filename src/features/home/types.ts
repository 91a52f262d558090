import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type Home = FunctionReturnType<typeof api.home.queries.get>;
export type Suggestion = Home["next"][number];
