import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type StatisticsPage = FunctionReturnType<typeof api.orgs.statistics.get>;
export type Statistics = NonNullable<StatisticsPage["statistics"]>["content"];
export type Period = Statistics["days"][number];
