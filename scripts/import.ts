/**
 * Imports openings from a file: `npm run import -- FILE`. See `--help`.
 *
 * Ends with 0 when anything could be read, with 1 when the file as a whole could
 * not, and changes nothing then.
 */
import { ConvexHttpClient } from "convex/browser";
import { FileError } from "../convex/integrations/listings/types";
import { errorCodeOf } from "../convex/shared/errors";
import { readArguments, USAGE, UsageError } from "./import/arguments";
import { findDeployment } from "./import/deployment";
import { readFileAsBoard } from "./import/read-board";
import {
  describeFileError,
  reportBoard,
  reportProblems,
  reportResult,
} from "./import/report";
import { sendBoard, type ImportClient } from "./import/send-board";

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === "help") {
    console.log(USAGE);
    return 0;
  }
  const board = await readFileAsBoard(options);
  reportBoard(board);
  if (board.listings.length === 0) {
    reportProblems(board.errors);
    console.error("No row could be read; nothing was changed.");
    return 1;
  }
  if (options.isDryRun) {
    reportProblems(board.errors);
    console.log("Dry run: nothing was sent.");
    return 0;
  }
  const deployment = await findDeployment(options.url);
  const result = await sendBoard(adminClient(deployment), board);
  reportProblems([...board.errors, ...result.errors]);
  reportResult(result);
  return 0;
}

/** The client as its types hide it: internal functions need the admin key. */
function adminClient({ url, adminKey }: { url: string; adminKey: string }) {
  const client = new ConvexHttpClient(url, {
    skipConvexDeploymentUrlCheck: true,
    logger: false,
  });
  (client as unknown as { setAdminAuth(key: string): void }).setAdminAuth(
    adminKey,
  );
  return client as unknown as ImportClient;
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof FileError) return describeFileError(error);
  if (errorCodeOf(error) === "CONFLICT") {
    return "Another import of this source began meanwhile; this one stopped. Run it again.";
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const isRefused =
    cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
  if (isRefused) {
    return "No backend answers there. Start it with `npm start` and run this in another terminal, or name one with --url.";
  }
  return error instanceof Error ? error.message : String(error);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(explain(error));
    process.exitCode = 1;
  },
);
