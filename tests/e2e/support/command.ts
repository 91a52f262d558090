/** The project's commands, run as a person's shell runs them. */
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { WITHOUT_MODEL } from "./demo";

export const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

export interface Command {
  /** Everything printed so far, without colours. */
  output: () => string;
  /** The exit status; null after a signal. */
  ended: Promise<number | null>;
  /** Resolves when `pattern` was printed; fails when the command ends first. */
  printed: (pattern: RegExp) => Promise<void>;
  stop: () => Promise<void>;
}

/** @param script under scripts/, as package.json names it */
export function runScript(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Command {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", `scripts/${script}`, ...args],
    {
      cwd: PROJECT,
      env: { ...outsideTests(process.env), ...WITHOUT_MODEL, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  return follow(child);
}

/** Vite and the port's message say other things to a test run. */
function outsideTests(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    VITEST: _vitest,
    NODE_ENV: _nodeEnv,
    npm_lifecycle_event: _script,
    PORT: _port,
    SITE_PORT: _sitePort,
    FORCE_COLOR: _colour,
    ...rest
  } = env;
  return { ...rest, NO_COLOR: "1" };
}

function follow(child: ChildProcess): Command {
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      listeners.forEach((listener) => listener());
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return {
    output: () => output,
    ended,
    printed: async (pattern) => {
      if (pattern.test(output)) return;
      const seen = new Promise<void>((resolve) => {
        listeners.add(() => pattern.test(output) && resolve());
      });
      const isSeen = await Promise.race([
        seen.then(() => true),
        ended.then(() => pattern.test(output)),
      ]);
      if (!isSeen) throw new Error(`${pattern} was not printed:\n${output}`);
    },
    stop: async () => {
      if (child.exitCode === null) child.kill("SIGKILL");
      await ended;
    },
  };
}
