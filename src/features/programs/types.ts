import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

export type MyProgram = FunctionReturnType<
  typeof api.programs.listMine
>[number];
export type ProgramCard = FunctionReturnType<
  typeof api.programs.browse
>["page"][number];
export type ProgramPage = NonNullable<
  FunctionReturnType<typeof api.programs.getPage>
>;
export type ProgramLine = FunctionReturnType<
  typeof api.programs.getOrgPrograms
>[number];
export type ProgramToRun = NonNullable<
  FunctionReturnType<typeof api.progress.organising.getProgram>
>;
export type Participant = FunctionReturnType<
  typeof api.programs.getProgramParticipants
>["page"][number];
export type Marks = FunctionReturnType<typeof api.progress.organising.getMarks>;
export type Session = ProgramToRun["sessions"][number];
export type Rule = ProgramCard["completion"];
export type EnrolmentState = Participant["state"];
export type ProgramState = ProgramLine["state"];
