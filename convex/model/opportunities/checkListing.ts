import {
  boundedList,
  boundedNumber,
  boundedText,
  LIMITS,
  requiredText,
} from "../../shared/limits";
import { refusal } from "../../shared/errors";
import type { ImportedListing } from "../../tables/opportunities";

const MS_MAX = 8.64e15;

/** Refuses a listing outside the product's bounds; parsers have cut before, so this is a wall. */
export function checkListing(listing: ImportedListing): void {
  requiredText("sourceKey", listing.sourceKey, LIMITS.line);
  requiredText("title", listing.title, LIMITS.line);
  requiredText("organisationName", listing.organisationName, LIMITS.line);
  requiredText("description", listing.description, LIMITS.listingText);
  requiredText("textLanguage", listing.textLanguage, 8);
  checkUrl(boundedText("applyUrl", listing.applyUrl, LIMITS.url));
  const { facts } = listing;
  boundedList("facts.places", facts.places, LIMITS.choices);
  boundedList("facts.remoteRegions", facts.remoteRegions, LIMITS.choices);
  boundedList(
    "facts.remoteExcluded",
    facts.remoteExcluded ?? [],
    LIMITS.choices,
  );
  boundedList("facts.languages", facts.languages, LIMITS.languages);
  for (const { text } of facts.places) {
    boundedText("facts.places", text, LIMITS.line);
  }
  for (const time of [listing.deadline, listing.postedAt]) {
    if (time !== undefined) boundedNumber("deadline", time, 0, MS_MAX);
  }
  for (const amount of [facts.pay?.min, facts.pay?.max, facts.hoursPerWeek]) {
    if (amount !== undefined) boundedNumber("facts", amount, 0, 1e12);
  }
}

/** Only https leaves this product as a link. */
function checkUrl(text: string): void {
  if (!/^https:\/\/[^\s]+$/.test(text)) {
    throw refusal("INVALID", { field: "applyUrl" });
  }
}
