import {
  buildListing,
  isRowError,
} from "@convex/integrations/listings/buildListing";
import type { ParsedListing } from "@convex/integrations/listings/types";
import { checkEligibility } from "@convex/shared/eligibility";
import { aProfile } from "./matching-profiles";

/** One row of labelled-places.ts, taken apart. */
export interface Label {
  text: string;
  place: string;
  description: string;
  says: Readonly<Record<string, string>>;
  verdict: string;
}

export const NOW = Date.UTC(2026, 10, 26);

const MEMBER = aProfile({
  preferences: {
    workPermissions: ["AR"],
    earliestStart: "2027-03-01",
    minimumPay: { amount: 2_000, currency: "USD", period: "month" },
  },
});

/** What every listing has beside the words that are labelled. */
const BODY =
  "The person in this role will work with our team on the questions that matter to the people we serve.";

export function labelsOf(table: string): Label[] {
  return table
    .trim()
    .split("\n")
    .map((text) => {
      const [written = "", said = "", verdict = ""] = text.split(" → ");
      const [place = "", description = ""] = written.split(" § ");
      const says = Object.fromEntries(
        said.split("; ").map((each) => {
          const [key = "", ...values] = each.split(" ");
          return [key, values.join(" ")];
        }),
      );
      return { text: written, place, description, says, verdict };
    });
}

/** The words of a label as an importer reads them. */
export function readLabel({ place, description }: Label): ParsedListing {
  const listing = buildListing(
    {
      row: 1,
      key: "k",
      title: "Analyst",
      organisation: "Example Institute",
      body: `${BODY}\n${description}`,
      url: "https://example.org/job",
      places: [place],
      departments: [],
      labels: [],
      stated: {},
    },
    NOW,
  );
  if (isRowError(listing)) throw new Error(`Unreadable: ${place}`);
  return listing;
}

/** What was read, in the words of the labels. */
export function saidBy(listing: ParsedListing): Record<string, string> {
  const { facts, deadline } = listing;
  const { remoteUtcOffsets: utc, pay } = facts;
  const said: Record<string, string | undefined> = {
    wp: facts.workplace,
    reg: facts.remoteRegions.join(" "),
    utc: utc && `${utc.min}..${utc.max}`,
    off: [...new Set(facts.places.map(({ country = "?" }) => country))].join(
      " ",
    ),
    visa: facts.visaSponsorship === "unknown" ? "" : facts.visaSponsorship,
    lang: facts.languages
      .filter(({ code, level }) => code !== "en" || level !== "conversational")
      .map(({ code, level }) => `${code}:${level}`)
      .join(" "),
    pay: pay && `${pay.currency} ${sumOf(pay)} ${pay.period}`,
    starts: facts.startsOn,
    closes:
      deadline === undefined
        ? ""
        : new Date(deadline - 12 * 60 * 60 * 1000).toISOString().slice(0, 10),
  };
  return Object.fromEntries(
    Object.entries(said).filter(
      (entry): entry is [string, string] => (entry[1] ?? "") !== "",
    ),
  );
}

/** Whether every key reads as labelled; "*" leaves a key, or the end of one, open. */
export function isReadAs(
  said: Readonly<Record<string, string>>,
  label: Readonly<Record<string, string>>,
): boolean {
  const keys = new Set([...Object.keys(said), ...Object.keys(label)]);
  return [...keys].every((key) => {
    const wanted = label[key] ?? "";
    return wanted.endsWith("*")
      ? (said[key] ?? "").startsWith(wanted.slice(0, -1))
      : wanted === (said[key] ?? "");
  });
}

/** "pass", "ask" or "blocked", and the reason, for the member of the labels. */
export function verdictOn(listing: ParsedListing): string {
  const { verdict, reason } = checkEligibility(MEMBER, listing, NOW);
  return reason === undefined ? verdict : `${verdict} ${reason}`;
}

function sumOf({ min, max }: { min?: number; max?: number }): string {
  if (min === max) return String(min);
  return min === undefined ? `..${max}` : `${min}-${max ?? ""}`;
}
