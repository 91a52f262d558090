/** What a row of a file says of a person, and what is wrong with it. */
import {
  IMPORT_LIMITS,
  type ImportField,
  type ImportProblem,
} from "../../shared/communities/imports";
import { isEmailAddress, normaliseEmail } from "../../shared/emailAddress";
import { foldText } from "../../shared/folding";
import { LIMITS } from "../../shared/limits";
import { withoutUnseen } from "../../shared/unseen";

export type ImportValues = Partial<Record<ImportField, string>>;

export interface Judged {
  /** Normalised; "" where there is none. */
  address: string;
  name: string;
  tags: string[];
  problems: { field: ImportField; code: ImportProblem }[];
}

/** Of Luma's `approval_status`, and what people write in such a column. */
const DECLINED = new Set([
  "declined",
  "rejected",
  "not going",
  "not attending",
  "cancelled",
  "canceled",
  "rechazado",
  "rechazada",
  "cancelado",
  "cancelada",
  "no va",
]);

const plainLine = (text: string) =>
  withoutUnseen(text).replace(/\s+/g, " ").trim();

export function judge(values: ImportValues): Judged {
  const said = (field: ImportField) => plainLine(values[field] ?? "");
  const address = said("email");
  const name =
    said("name") ||
    [said("firstName"), said("lastName")].filter(Boolean).join(" ");
  const tags = tagsIn(values.tags ?? "");
  const problems: Judged["problems"] = [];
  if (address === "") problems.push({ field: "email", code: "missing" });
  else if (!isEmailAddress(address)) {
    problems.push({ field: "email", code: "email" });
  }
  if (name.length > LIMITS.line) {
    problems.push({ field: "name", code: "tooLong" });
  }
  if (tags.some((tag) => tag.length > LIMITS.skill)) {
    problems.push({ field: "tags", code: "tooLong" });
  }
  if (tags.length > IMPORT_LIMITS.tagsEach) {
    problems.push({ field: "tags", code: "tooManyTags" });
  }
  if (DECLINED.has(foldText(said("status")))) {
    problems.push({ field: "status", code: "declined" });
  }
  const isAddress = !problems.some(({ field }) => field === "email");
  return {
    address: isAddress ? normaliseEmail(address) : "",
    name: name.slice(0, LIMITS.line),
    tags,
    problems,
  };
}

/** Separated as Airtable (commas) and people (semicolons, bars) do it; each once. */
function tagsIn(text: string): string[] {
  return uniteTags(text.split(/[,;|\n]/).map(plainLine), []);
}

/** Both lists as one; what reads the same is the same. */
export function uniteTags(
  some: readonly string[],
  more: readonly string[],
): string[] {
  const byKey = new Map<string, string>();
  for (const tag of [...some, ...more]) {
    const key = foldText(tag);
    if (key !== "" && !byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()];
}
