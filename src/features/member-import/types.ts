import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type PeopleImport = NonNullable<
  FunctionReturnType<typeof api.members.imports.get>
>;

export type ImportRow = FunctionReturnType<
  typeof api.members.imports.listRows
>["page"][number];
