import { spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const SCRIPT = join(import.meta.dirname, "../fixtures/protocol/serve.ts");

/** Starts the server's process; resolves once it answers, with the way to kill it. */
export async function serve(directory: string, port: number) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", SCRIPT, directory, String(port)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const gone = new Promise<void>((resolve) =>
    child.once("exit", () => resolve()),
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text) => {
      if (String(text).includes("READY")) resolve();
    });
    child.once("exit", () => reject(new Error("The server did not start.")));
  });
  return async () => {
    child.kill("SIGKILL");
    await gone;
  };
}
