/** Programs as their admins make and change them. */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { moveUp } from "./enrolling";
import { checkedProgram } from "./facts";
import { followName, recountAll } from "./sessions";
import type { Program, ProgramFacts } from "./views";

/** A draft: nobody sees it until it is opened. */
export async function create(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  wanted: ProgramFacts,
): Promise<Id<"programs">> {
  return await ctx.db.insert("programs", {
    orgId,
    ...checkedProgram(wanted),
    state: "draft",
    sessionCount: 0,
    heldCount: 0,
  });
}

/** Replaces what it says; a changed rule or capacity takes effect for everybody in it. */
export async function edit(
  ctx: MutationCtx,
  program: Program,
  wanted: ProgramFacts,
): Promise<void> {
  if (program.state === "archived") throw refusal("CONFLICT");
  const facts = { capacity: undefined, ...checkedProgram(wanted) };
  await ctx.db.patch("programs", program._id, facts);
  if (facts.name !== program.name) await followName(ctx, program._id);
  const { capacity: _old, ...rest } = program;
  await moveUp(ctx, { ...rest, ...checkedProgram(wanted) });
  await recountAll(ctx, program._id);
}

const NEXT: Readonly<Record<Program["state"], readonly Program["state"][]>> = {
  draft: ["open", "running", "archived"],
  open: ["running", "draft", "archived"],
  running: ["completed", "open", "archived"],
  completed: ["running", "archived"],
  archived: ["completed"],
};

/** Where it may go from here, the likeliest first. */
export function nextStates(state: Program["state"]): Program["state"][] {
  return [...NEXT[state]];
}

/** Opens, starts, ends or archives it, or takes that back. */
export async function setState(
  ctx: MutationCtx,
  program: Program,
  state: Program["state"],
): Promise<void> {
  if (program.state === state) return;
  await ctx.db.patch("programs", program._id, { state });
}
