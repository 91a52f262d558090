import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type EventCard = FunctionReturnType<
  typeof api.events.queries.listMine
>["page"][number];
export type EventPage = NonNullable<
  FunctionReturnType<typeof api.events.queries.getPage>
>;
export type Prompt = FunctionReturnType<
  typeof api.attendance.queries.getPendingPrompts
>[number];
export type HistoryLine = FunctionReturnType<
  typeof api.attendance.queries.getMyAttendanceHistory
>["page"][number];
export type OrgSums = FunctionReturnType<
  typeof api.attendance.queries.getMyAttendanceSummary
>[number];
export type RunEventCard = FunctionReturnType<
  typeof api.events.organising.list
>["page"][number];
export type RunEvent = NonNullable<
  FunctionReturnType<typeof api.events.organising.get>
>;
export type EventFacts = RunEvent["facts"];
export type RosterLine = FunctionReturnType<
  typeof api.attendance.roster.get
>["lines"][number];
export type GuestStanding = FunctionReturnType<
  typeof api.attendance.guestLists.check
>[number];
export type FoundMember = FunctionReturnType<
  typeof api.attendance.roster.findByName
>[number];
