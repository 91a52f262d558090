import {
  ask,
  blocked,
  PASS,
  type Eligibility,
  type EligibilityListing,
  type EligibilityProfile,
  type EligibilitySubject,
} from "./eligibilityResult";
import { regionContains } from "./places";

/** The union's citizens may also work there. */
const EEA_BEYOND_EU = new Set(["NO", "IS", "LI", "CH"]);

/** Whether the member may, and wants to, work where the listing is. */
export function checkPlace(
  subject: EligibilitySubject,
  listing: EligibilityListing,
) {
  if (listing.facts.workplace === "remote") {
    return checkRemote(subject, listing);
  }
  // "Hybrid in Zürich, or remote within Europe": the kinder of the two.
  const remote =
    listing.facts.remoteRegions.length > 0
      ? checkRemote(subject, listing)
      : undefined;
  return remote?.verdict === "pass" ? remote : checkOffices(subject, listing);
}

/** An office's city on a remote listing does not bind; the regions it names do. */
function checkRemote(
  subject: EligibilitySubject,
  { facts }: EligibilityListing,
) {
  const home = subject.profile.basics.country;
  const regions = [...facts.remoteRegions];
  const offsets = facts.remoteUtcOffsets;
  if (offsets !== undefined && subject.offset !== null) {
    const { min, max } = subject.offset;
    if (max < offsets.min || min > offsets.max) {
      return blocked("timeZone", { utcOffsets: offsets });
    }
  }
  const excluded = [...(facts.remoteExcluded ?? [])];
  const isExcluded = excluded.some((region) => regionContains(region, home));
  if (isExcluded) {
    const stays = (country: string) =>
      !excluded.some((region) => regionContains(region, country));
    return couldMoveInto(subject.profile, regions, stays)
      ? PASS
      : blocked("region", { excluded });
  }
  if (regions.length === 0) return PASS;
  if (home === "") return ask("region", { regions });
  if (regions.some((region) => regionContains(region, home))) return PASS;
  return couldMoveInto(subject.profile, regions)
    ? PASS
    : blocked("region", { regions });
}

/** Willing to move to one of the regions, and allowed to work there. */
function couldMoveInto(
  profile: EligibilityProfile,
  regions: string[],
  isOpen: (country: string) => boolean = () => true,
) {
  const { places, workPermissions } = profile.preferences;
  return workPermissions.some(
    (permitted) =>
      isOpen(permitted) &&
      regions.some(
        (region) => region === permitted || regionContains(region, permitted),
      ) &&
      places.some(
        (place) => place === permitted || regionContains(place, permitted),
      ),
  );
}

function checkOffices(
  subject: EligibilitySubject,
  { facts }: EligibilityListing,
) {
  const countries = facts.places.flatMap(({ country }) => country ?? []);
  const results = [...new Set(countries)].map((country) =>
    checkOffice(subject.profile, country, facts.visaSponsorship),
  );
  return (
    results.find(({ verdict }) => verdict === "pass") ??
    results.find(({ verdict }) => verdict === "ask") ??
    results[0] ??
    PASS
  );
}

function checkOffice(
  { basics, preferences }: EligibilityProfile,
  country: string,
  sponsorship: "yes" | "no" | "unknown",
): Eligibility {
  const detail = { regions: [country] };
  const isHome = basics.country === country;
  const isRefused = covers(preferences.noWorkPermissions, country);
  const isAllowed =
    covers(preferences.workPermissions, country) || (isHome && !isRefused);
  // Permissions were named and this one is not among them, or it was denied.
  const isSaid = isRefused || preferences.workPermissions.length > 0;
  if (!isAllowed && sponsorship === "no" && isSaid) {
    return blocked("workPermission", detail);
  }
  const isWanted =
    isHome ||
    preferences.places.length === 0 ||
    preferences.places.some((place) => regionContains(place, country));
  if (!isWanted) return blocked("place", detail);
  if (isAllowed || sponsorship === "yes") return PASS;
  // Already answered "no": what is left to ask is the employer's to answer.
  return ask(
    "workPermission",
    detail,
    isRefused ? [] : [{ type: "workPermission", country }],
  );
}

/** Whether one of the permissions is good for the country; a union's is for its members. */
export function covers(
  permissions: readonly string[],
  country: string,
): boolean {
  return permissions.some(
    (permission) =>
      regionContains(permission, country) ||
      (permission === "EU" && EEA_BEYOND_EU.has(country)),
  );
}
