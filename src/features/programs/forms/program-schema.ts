import type { FunctionArgs } from "convex/server";
import type { UseFormReturn } from "react-hook-form";
import { useTranslations, useTimeZone } from "use-intl";
import type { api } from "@convex/_generated/api";
import {
  ENROLMENT_METHODS,
  EVENT_AUDIENCES,
  PROGRAM_KINDS,
} from "@convex/shared/communities/vocabulary";
import { LIMITS } from "@convex/shared/limits";
import { z } from "@/lib/schemas";
import { fromZonedInput, toZonedInput } from "@/lib/zoned-input";

export type ProgramFacts = FunctionArgs<typeof api.programs.create>["facts"];

export const RULES = ["hand", "count", "percentage"] as const;
/** As model/programs/facts.ts has them; the server refuses past them. */
const MOST = { capacity: 10_000, sessions: 200, percent: 100 } as const;
const LONGEST_MS = 3 * 366 * 86_400_000;
const MINUTE_MS = 60_000;

interface ProgramValues {
  name: string;
  kind: ProgramFacts["kind"];
  description: string;
  from: string;
  to: string;
  audience: ProgramFacts["audience"];
  enrolment: ProgramFacts["enrolment"];
  capacity: string;
  rule: (typeof RULES)[number];
  sessions: string;
  percent: string;
}

export type ProgramFormState = UseFormReturn<ProgramValues>;

/** The schema in the reader's words, and both ways between form and facts. */
export function useProgramSchema() {
  const t = useTranslations("programs.form");
  const timeZone = useTimeZone() ?? "UTC";
  const whole = (most: number) =>
    z
      .string()
      .check(
        z.refine(
          (text) => text === "" || isWhole(text, most),
          t("number", { min: 1, max: most }),
        ),
      );
  const required = z
    .string()
    .check(z.trim(), z.minLength(1, t("required")), z.maxLength(LIMITS.line));
  const schema = z
    .object({
      name: required,
      kind: z.enum(PROGRAM_KINDS),
      description: z.string().check(z.maxLength(LIMITS.listingText)),
      from: required,
      to: required,
      audience: z.enum(EVENT_AUDIENCES),
      enrolment: z.enum(ENROLMENT_METHODS),
      capacity: whole(MOST.capacity),
      rule: z.enum(RULES),
      sessions: whole(MOST.sessions),
      percent: whole(MOST.percent),
    })
    .check(
      z.refine(({ from, to }) => from === "" || to === "" || from <= to, {
        path: ["to"],
        error: t("beforeStart"),
      }),
      z.refine(({ from, to }) => spanOf(from, to, timeZone) <= LONGEST_MS, {
        path: ["to"],
        error: t("tooLong"),
      }),
      z.refine(({ rule, sessions }) => rule !== "count" || sessions !== "", {
        path: ["sessions"],
        error: t("required"),
      }),
      z.refine(({ rule, percent }) => rule !== "percentage" || percent !== "", {
        path: ["percent"],
        error: t("required"),
      }),
    );
  return {
    schema,
    toFacts: (values: ProgramValues) => toFacts(values, timeZone),
    toValues: (facts?: ProgramFacts) => toValues(facts, timeZone),
  };
}

function isWhole(text: string, most: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
}

const startOf = (day: string, zone: string) =>
  fromZonedInput(`${day}T00:00`, zone) ?? 0;
const endOf = (day: string, zone: string) =>
  (fromZonedInput(`${day}T23:59`, zone) ?? 0) + MINUTE_MS - 1;

function spanOf(from: string, to: string, zone: string): number {
  return from === "" || to === "" ? 0 : endOf(to, zone) - startOf(from, zone);
}

function toFacts(values: ProgramValues, zone: string): ProgramFacts {
  const { name, kind, description, audience, enrolment, capacity } = values;
  return {
    name,
    kind,
    description,
    audience,
    enrolment,
    startsAt: startOf(values.from, zone),
    endsAt: endOf(values.to, zone),
    ...(capacity !== "" && { capacity: Number(capacity) }),
    completion: toRule(values),
  };
}

function toRule({
  rule,
  sessions,
  percent,
}: ProgramValues): ProgramFacts["completion"] {
  switch (rule) {
    case "hand":
      return { by: "hand" };
    case "count":
      return { by: "count", sessions: Number(sessions) };
    case "percentage":
      return { by: "percentage", percent: Number(percent) };
  }
}

function toValues(
  facts: ProgramFacts | undefined,
  zone: string,
): ProgramValues {
  const dayOf = (at: number) => toZonedInput(at, zone).slice(0, 10);
  const rule = facts?.completion ?? { by: "percentage", percent: 70 };
  return {
    name: facts?.name ?? "",
    kind: facts?.kind ?? "course",
    description: facts?.description ?? "",
    from: facts ? dayOf(facts.startsAt) : "",
    to: facts ? dayOf(facts.endsAt) : "",
    audience: facts?.audience ?? "members",
    enrolment: facts?.enrolment ?? "self",
    capacity: facts?.capacity === undefined ? "" : String(facts.capacity),
    rule: rule.by,
    sessions: rule.by === "count" ? String(rule.sessions) : "",
    percent: rule.by === "percentage" ? String(rule.percent) : "",
  };
}
