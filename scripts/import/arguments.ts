import { parseArgs } from "node:util";

export const FORMATS = ["greenhouse", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

export interface ImportOptions {
  file: string;
  /** Told from the file when left out. */
  format: Format | undefined;
  source: string | undefined;
  organisation: string | undefined;
  url: string | undefined;
  isComplete: boolean;
  isDryRun: boolean;
}

export class UsageError extends Error {}

export const USAGE = `npm run import -- FILE [options]

FILE is a CSV, our own JSON, or a Greenhouse board saved from
https://boards-api.greenhouse.io/v1/boards/TOKEN/jobs?content=true. A CSV needs
the columns title, description, url and organisation (or --organisation), under
English or Spanish headings; convex/integrations/listings/fields.ts has them all.

  --format greenhouse|csv|json   told from the file when left out
  --source KEY                   what the listings belong to; a later import of the
                                 same key changes, reopens and closes them
  --organisation NAME            the employer, where the file names none
  --complete                     the file names every opening of the source: close
                                 the others (a Greenhouse board always does)
  --url URL                      the deployment; the embedded backend by default
  --dry-run                      read and report, send nothing

The app has to be running; of one on another port: PORT=N npm run import -- FILE.
The admin key comes from its folder of data for the embedded backend, else from
CONVEX_SELF_HOSTED_ADMIN_KEY or CONVEX_DEPLOY_KEY.`;

export function readArguments(args: readonly string[]): ImportOptions | "help" {
  const { values, positionals } = parse(args);
  if (values.help === true) return "help";
  const [file, ...rest] = positionals;
  if (file === undefined) throw new UsageError("Which file?");
  if (rest.length > 0) throw new UsageError("One file at a time.");
  return {
    file,
    format: formatOf(values.format),
    source: values.source,
    organisation: values.organisation,
    url: values.url,
    isComplete: values.complete ?? false,
    isDryRun: values["dry-run"] ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string" },
        source: { type: "string" },
        organisation: { type: "string" },
        url: { type: "string" },
        complete: { type: "boolean" },
        "dry-run": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "");
  }
}

function formatOf(text: string | undefined): Format | undefined {
  if (text === undefined) return undefined;
  const format = FORMATS.find((each) => each === text);
  if (format === undefined) {
    throw new UsageError(`--format is one of ${FORMATS.join(", ")}.`);
  }
  return format;
}
