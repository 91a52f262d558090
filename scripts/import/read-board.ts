import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseCsv } from "../../convex/integrations/csv/parseCsv";
import { parseGreenhouse } from "../../convex/integrations/greenhouse/parseGreenhouse";
import { parseJson } from "../../convex/integrations/json/parseJson";
import { decodeText } from "../../convex/integrations/listings/decodeText";
import type { ParsedFile } from "../../convex/integrations/listings/types";
import type { Format, ImportOptions } from "./arguments";

/** A file as read, and the source that it updates. */
export interface Board extends ParsedFile {
  format: Format;
  source: { key: string; name: string };
}

const PARSERS = {
  greenhouse: parseGreenhouse,
  csv: parseCsv,
  json: parseJson,
} as const;

export async function readFileAsBoard(options: ImportOptions): Promise<Board> {
  return toBoard(await read(options.file), options);
}

/** Throws `FileError` when the bytes as a whole are no board. */
export function toBoard(bytes: Uint8Array, options: ImportOptions): Board {
  const isTable = options.format === "csv" || isTableName(options.file);
  const text = decodeText(bytes, { mayBeLatin1: isTable });
  const format = options.format ?? guessFormat(isTable, text);
  const parsed = PARSERS[format](text, {
    ...(options.organisation !== undefined && {
      organisation: options.organisation,
    }),
    now: Date.now(),
  });
  return {
    ...parsed,
    isComplete: parsed.isComplete || options.isComplete,
    format,
    source: sourceOf(options, format, parsed),
  };
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
}

function isTableName(file: string): boolean {
  return [".csv", ".tsv", ".txt"].includes(extname(file).toLowerCase());
}

/** A Greenhouse answer is an object with `jobs`; ours is a list, or has `listings`. */
function guessFormat(isTable: boolean, text: string): Format {
  if (isTable) return "csv";
  return /^\s*\{[^[\]]*"jobs"\s*:/.test(text) ? "greenhouse" : "json";
}

/** One key a board, whatever the file is called; else one key a file name. */
function sourceOf(
  { file, source }: ImportOptions,
  format: Format,
  { listings: [first] }: ParsedFile,
) {
  const name = basename(file, extname(file));
  const token = /greenhouse\.io\/(?:embed\/job_board\?for=)?([\w-]+)/.exec(
    first?.applyUrl ?? "",
  )?.[1];
  const key = source ?? `${format}:${token ?? name}`;
  return {
    key: key.slice(0, 160),
    name: format === "greenhouse" && first ? first.organisationName : name,
  };
}
