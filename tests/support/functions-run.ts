/** Notes which of the project's functions ran in a test file; note-functions-run.ts tells. */
/** What engines call on a registered function: one its handler, the other its whole invocation. */
const ENTRIES = ["_handler", "invokeQuery", "invokeMutation", "invokeAction"];

const ran = new Set<string>();

/** Names such as "matching/ops:start", since this was last asked. */
export function takeFunctionsRun(): string[] {
  const names = [...ran];
  ran.clear();
  return names;
}

/** Makes every function that this module registers note when it runs; answers the module. */
export function noteRuns(file: string, module: unknown): unknown {
  const path = file.replace(/^.*\/convex\//, "").replace(/\.[jt]s$/, "");
  for (const [key, value] of Object.entries(module as object)) {
    if (!isRegistered(value)) continue;
    for (const entry of ENTRIES) {
      const call = value[entry];
      if (typeof call !== "function") continue;
      value[entry] = (...args: unknown[]): unknown => {
        ran.add(`${path}:${key}`);
        return Reflect.apply(call, value, args);
      };
    }
  }
  return module;
}

type Registered = Record<string, unknown>;

function isRegistered(value: unknown): value is Registered {
  if (typeof value !== "function") return false;
  return ["isQuery", "isMutation", "isAction"].some((kind) => kind in value);
}
