/**
 * A public Greenhouse board as its Job Board API answers
 * `GET /v1/boards/{board_token}/jobs?content=true`, saved to a file.
 *
 * Source: https://developers.greenhouse.io/job-board.html, "List jobs" and "Retrieve
 * a job" (fields, `content` with its HTML escaped, `internal_job_id` null for
 * prospect posts, `metadata` null or a list, `offices` and `departments`,
 * `pay_input_ranges` in cents, `meta.total`). Beyond that page, boards also send
 * `company_name`, `first_published`, `application_deadline` and `language`; all are
 * read when present and never relied on.
 */
import {
  rowError,
  type RawListing,
  type Stated,
} from "../listings/buildListing";
import { buildListings } from "../listings/buildListings";
import {
  FileError,
  type ParsedFile,
  type ParseOptions,
  type RowError,
} from "../listings/types";
import { readMetadata } from "./metadata";
import { isRecord, recordsOf, stringOf, timeOf, type Json } from "./values";

/** Reads a whole board. Throws {@link FileError} when the file is not one. */
export function parseGreenhouse(
  text: string,
  { organisation = "", now }: ParseOptions,
): ParsedFile {
  const board = parseJson(text);
  if (!isRecord(board) || !Array.isArray(board.jobs)) {
    throw new FileError("wrongShape", '{"jobs": [...]}');
  }
  const jobs: unknown[] = board.jobs;
  if (jobs.length === 0) throw new FileError("noListings");
  if (!jobs.some((job) => isRecord(job) && stringOf(job.content) !== "")) {
    throw new FileError("noContent", "?content=true");
  }
  const rows = jobs.map((job, index) => toRow(job, index + 1, organisation));
  const total = isRecord(board.meta) ? board.meta.total : undefined;
  return {
    ...buildListings(rows, now),
    isComplete: typeof total !== "number" || total <= jobs.length,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError("notJson", error instanceof Error ? error.message : "");
  }
}

function toRow(
  job: unknown,
  row: number,
  organisation: string,
): RawListing | RowError {
  if (!isRecord(job)) {
    return { row, field: "job", reason: "notObject" };
  }
  const key = keyOf(job.id);
  const title = stringOf(job.title);
  if (job.internal_job_id === null) {
    return rowError({ row, key, title }, "internal_job_id", "notAnOpening");
  }
  const metadata = readMetadata(job.metadata);
  return {
    row,
    key,
    title,
    organisation: stringOf(job.company_name) || organisation,
    body: stringOf(job.content),
    url: stringOf(job.absolute_url),
    places: placesOf(job, metadata.workplace),
    departments: recordsOf(job.departments).map(({ name }) => stringOf(name)),
    labels: metadata.labels,
    stated: statedOf(job, metadata.stated),
  };
}

function statedOf(job: Json, fromMetadata: Stated): Stated {
  const deadline = timeOf(job.application_deadline);
  const postedAt = timeOf(job.first_published) ?? timeOf(job.updated_at);
  const language = /^[a-z]{2}/i.exec(stringOf(job.language))?.[0];
  const pay = payOf(job.pay_input_ranges);
  return {
    ...fromMetadata,
    ...(pay && { pay }),
    ...(deadline !== undefined && { deadline }),
    ...(postedAt !== undefined && { postedAt }),
    ...(language !== undefined && { textLanguage: language.toLowerCase() }),
  };
}

/**
 * The job's own location first. An office's `name` may be a region ("East Coast")
 * while its `location` is where it stands; a custom field may hold "Remote" alone.
 */
function placesOf(job: Json, workplace: string): string[] {
  const location = isRecord(job.location) ? stringOf(job.location.name) : "";
  const offices = recordsOf(job.offices);
  const leaves = offices.filter(
    ({ child_ids: children }) =>
      !Array.isArray(children) || children.length === 0,
  );
  const officeText = leaves
    .map((office) => stringOf(office.location) || stringOf(office.name))
    .filter((text) => text !== "")
    .join("; ");
  return [location, officeText]
    .filter((text) => text !== "")
    .map((text) => (workplace === "" ? text : `${workplace}; ${text}`))
    .concat(workplace === "" ? [] : [workplace]);
}

function payOf(ranges: unknown): Stated["pay"] {
  for (const range of recordsOf(ranges)) {
    const { min_cents: min, max_cents: max, currency_type: currency } = range;
    if (typeof min !== "number" || typeof max !== "number") continue;
    if (typeof currency !== "string" || max <= 0) continue;
    const words = `${stringOf(range.title)} ${stringOf(range.blurb)}`;
    return {
      min: min / 100,
      max: max / 100,
      currency,
      period: /hour/i.test(words)
        ? "hour"
        : /month/i.test(words)
          ? "month"
          : "year",
    };
  }
  return undefined;
}

function keyOf(id: unknown): string | undefined {
  if (typeof id === "number" && Number.isSafeInteger(id)) return String(id);
  return typeof id === "string" && id.trim() !== "" ? id.trim() : undefined;
}
