import type { GenericActionCtx, GenericDataModel } from "convex/server";

/** One call an action makes on its ctx, before it starts and after its answer came. */
export interface Effect {
  kind: "runQuery" | "runMutation" | "runAction";
  phase: "before" | "after";
  /** The call's arguments as given, for tests that watch particular steps. */
  args: unknown;
  /** Its answer, in phase "after". */
  result?: unknown;
  /** Stands for the invocation: the same object for every call of one action. */
  action: object;
}

type EffectHook = (effect: Effect) => void | Promise<void>;

let hook: EffectHook | null = null;

/**
 * Installs the hook that tests/simulation uses to crash and interleave actions.
 * Production never calls this: without a hook the wrapped ctx only forwards.
 */
export function setEffectHook(next: EffectHook | null): void {
  hook = next;
}

/** An action ctx whose calls pass through the hook. */
export function withEffects<DataModel extends GenericDataModel>(
  ctx: GenericActionCtx<DataModel>,
): GenericActionCtx<DataModel> {
  const action = {};
  const wrap =
    <Args extends unknown[], Result>(
      kind: Effect["kind"],
      call: (...args: Args) => Promise<Result>,
    ) =>
    async (...args: Args): Promise<Result> => {
      const watch = hook;
      if (watch === null) return await call(...args);
      const effect = { kind, args: args[1], action };
      await watch({ ...effect, phase: "before" });
      const result = await call(...args);
      await watch({ ...effect, phase: "after", result });
      return result;
    };
  return {
    ...ctx,
    runQuery: wrap("runQuery", ctx.runQuery as never) as never,
    runMutation: wrap("runMutation", ctx.runMutation as never) as never,
    runAction: wrap("runAction", ctx.runAction as never) as never,
  };
}
