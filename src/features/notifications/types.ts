import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type Notification = FunctionReturnType<
  typeof api.notifications.queries.listMine
>["page"][number];
export type Subject = Notification["subject"];
