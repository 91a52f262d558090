import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";
import type { SourceKind } from "@convex/shared/communities/sources";

export type Source = FunctionReturnType<typeof api.events.sources.list>[number];
export type Result = NonNullable<Source["lastResult"]>;
export type Skipped = Result["skipped"][number];
export type { SourceKind };
