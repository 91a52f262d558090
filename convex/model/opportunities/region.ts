import { COUNTRIES } from "../../shared/countries";
import { regionContains } from "../../shared/places";
import type { ListingFacts } from "../../tables/opportunities";

/**
 * Whether somebody in `region` (a country code, or a region of
 * shared/vocabulary) could take the listing without moving further than that: an
 * office there, or remote work that reaches it. Remote work that names nowhere is
 * taken to be open; eligibility asks about it later.
 */
export function isOpenToRegion(facts: ListingFacts, region: string): boolean {
  if (
    facts.places.some(
      ({ country }) => country !== undefined && regionContains(region, country),
    )
  ) {
    return true;
  }
  if (facts.remoteRegions.length === 0) {
    return facts.workplace === "remote" && facts.places.length === 0;
  }
  const isLeftOut = facts.remoteExcluded?.some((out) =>
    regionContains(out, region),
  );
  return (
    isLeftOut !== true &&
    facts.remoteRegions.some((reach) => doOverlap(reach, region))
  );
}

function doOverlap(reach: string, region: string): boolean {
  if (reach === region || reach === "ANYWHERE") return true;
  return COUNTRIES.some(
    ({ code }) => regionContains(reach, code) && regionContains(region, code),
  );
}
