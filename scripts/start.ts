/**
 * `npm start`: the demo on the embedded backend, seeded, with no account and no
 * network. Shows where to look and who can sign in, and runs one member's
 * matching through the real chain. `--once` ends after that.
 */
import { relative } from "node:path";
import { styleText } from "node:util";
import { api, internal } from "../convex/_generated/api";
import { errorCodeOf } from "../convex/shared/errors";
import { PortBusyError } from "../local-backend/ports";
import { startBackend } from "../local-backend/server";
import { printFunctionLine, type FunctionLog } from "../local-backend/terminal";
import { adminClient, type AdminClient } from "./support/admin-client";
import { showRun } from "./support/show-run";

const bold = (text: string) => styleText("bold", text);
const dim = (text: string) => styleText("dim", text);
const print = (text = "") => process.stdout.write(`  ${text}\n`);

async function main(): Promise<void> {
  const isOnce = process.argv.includes("--once");
  print();
  const backend = await startBackend({ app: "dist", log: printRemark });
  const client = adminClient(backend.url, backend.adminKey);
  print(`${bold("Wayfinder")} is at ${bold(backend.url)}`);
  print();
  await seed(client);
  const personas = await client.call(api.account.queries.listDemoPersonas, {});
  printPersonas(personas);
  printSimulated();
  const [first] = personas;
  if (first === undefined) throw new Error("the demo has nobody to match");
  const isDone = await showRun(client, { ...first, url: backend.url });
  await client.call(internal.seed.run.planMailOf, { email: first.email });
  if (!isOnce) {
    const store = relative("", backend.directory ?? "");
    print(dim(`Stop with Ctrl+C. Delete ${store}/ to start anew.`));
    return;
  }
  await backend.close();
  process.exit(isDone ? 0 : 1);
}

/** The functions' measurements are for operators; words and codes are for here. */
const printRemark: FunctionLog = (line) => {
  if (!line.text.startsWith("{")) return printFunctionLine(line);
  const { event, email, code } = JSON.parse(line.text) as Remark;
  if (event === "demoCode") print(`Code for ${email}: ${bold(code)}`);
};

/** The one measured line that somebody at this terminal waits for (account/codes.ts). */
interface Remark {
  event?: string;
  email: string;
  code: string;
}

async function seed(client: AdminClient): Promise<void> {
  let origin = "all sample data written for this demo";
  try {
    await client.call(internal.seed.run.seed, {});
  } catch (error) {
    // Whoever has signed up here keeps what is there.
    if (errorCodeOf(error) !== "CONFLICT") throw error;
    origin = "left as they are, since people have signed up";
  }
  const { openCount } = await client.call(
    api.opportunities.queries.getCatalogueSummary,
    {},
  );
  print(`${openCount} open roles, ${origin}.`);
}

function printPersonas(
  personas: readonly { name: string; headline: string; email: string }[],
): void {
  print();
  print(
    bold("Who can sign in") +
      dim(" (one click on the sign-in page, no password)"),
  );
  for (const { name, headline } of personas) {
    print(`  ${name.padEnd(22)} ${dim(headline)}`);
  }
  print(dim("or create an account: the code is shown on the screen and here."));
  print();
}

function printSimulated(): void {
  const model = process.env.ANTHROPIC_API_KEY
    ? "Claude, through ANTHROPIC_API_KEY"
    : "a local scorer; set ANTHROPIC_API_KEY for Claude";
  print(bold("What is simulated"));
  print(`  model    ${model}`);
  print("  mail     none leaves; sign-in codes are shown on the screen");
  print(
    "  backend  embedded; set VITE_CONVEX_URL and run npm run dev for a deployment",
  );
  print();
}

main().catch((error: unknown) => {
  const text =
    error instanceof PortBusyError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
});
