/** What a program may say: checked at the field, before anything is stored. */
import { refusal } from "../../shared/errors";
import {
  boundedNumber,
  boundedText,
  LIMITS,
  requiredText,
} from "../../shared/limits";
import type { Doc } from "../../_generated/dataModel";
import type { ProgramFacts } from "./views";

/** Years; what lasts longer is no program. */
const LONGEST_MS = 3 * 366 * 86_400_000;
const YEARS = { from: Date.UTC(2000, 0), to: Date.UTC(2100, 0) } as const;
const MOST_PLACES = 10_000;
export const MOST_SESSIONS = 200;

/** Refuses INVALID at the field. */
export function checkedProgram(facts: ProgramFacts): ProgramFacts {
  const { capacity } = facts;
  checkPeriod(facts, LONGEST_MS);
  if (capacity !== undefined) {
    boundedNumber("capacity", capacity, 1, MOST_PLACES);
  }
  return {
    name: requiredText("name", facts.name, LIMITS.line),
    kind: facts.kind,
    description: boundedText(
      "description",
      facts.description,
      LIMITS.listingText,
    ),
    startsAt: Math.floor(facts.startsAt),
    endsAt: Math.floor(facts.endsAt),
    audience: facts.audience,
    enrolment: facts.enrolment,
    ...(capacity !== undefined && { capacity: Math.floor(capacity) }),
    completion: checkedRule(facts.completion),
  };
}

/** A start before its end, within the years there are, and not too far apart. */
export function checkPeriod(
  { startsAt, endsAt }: Pick<ProgramFacts, "startsAt" | "endsAt">,
  longestMs: number,
): void {
  boundedNumber("startsAt", startsAt, YEARS.from, YEARS.to);
  boundedNumber("endsAt", endsAt, YEARS.from, YEARS.to);
  const reason =
    endsAt <= startsAt
      ? "beforeStart"
      : endsAt - startsAt > longestMs
        ? "tooLong"
        : null;
  if (reason === null) return;
  throw refusal("INVALID", { field: "endsAt", details: { reason } });
}

function checkedRule(
  rule: Doc<"programs">["completion"],
): Doc<"programs">["completion"] {
  if (rule.by === "count") {
    boundedNumber("completion.sessions", rule.sessions, 1, MOST_SESSIONS);
    return { by: "count", sessions: Math.floor(rule.sessions) };
  }
  if (rule.by === "percentage") {
    boundedNumber("completion.percent", rule.percent, 1, 100);
    return { by: "percentage", percent: Math.floor(rule.percent) };
  }
  return rule;
}
