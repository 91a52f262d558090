/** What may never be in the tables, whatever was read and whoever answered. */
import type { Doc } from "../../../convex/_generated/dataModel";
import type { Passage } from "../../../convex/shared/matching";
import { profilePassages } from "../../../convex/shared/profilePassages";
import { tierOf } from "../../../convex/shared/tiering";
import type { Outcome } from "./world";

type Match = Doc<"matches">;
type Listing = Doc<"opportunities">;

/** Everything wrong with what was stored; empty when all is as it must be. */
export async function faultsIn(
  { t, ada, listings, matches, runs, batches }: Outcome,
  canaries: readonly string[] = [],
): Promise<string[]> {
  const profile = await t.run((ctx) => ctx.db.get("profiles", ada.profileId));
  if (profile === null) throw new Error("the profile is gone");
  const passages = profilePassages(profile.content);
  const byId = new Map(listings.map((row) => [row._id, row]));
  const asked = new Set(
    batches.flatMap(({ opportunityIds }) => opportunityIds),
  );
  const growth = runs.flatMap(({ growthAreas }) => growthAreas);
  const all = JSON.stringify([matches, growth]);
  const pairs = matches.map(({ opportunityId }) => opportunityId);
  return [
    ...listings.map((row) => isSound(row) || `${row.sourceKey}: hidden text`),
    ...matches.flatMap((match) => {
      const listing = byId.get(match.opportunityId);
      return listing === undefined || !asked.has(match.opportunityId)
        ? [`a foreign listing: ${match.opportunityId}`]
        : matchFaults(match, listing, passages);
    }),
    ...growth.flatMap(({ name, suggestion, opportunityIds }) => [
      (isPlain(name) && isPlain(suggestion)) || `growth: ${suggestion}`,
      opportunityIds.every((id) => asked.has(id)) || `foreign growth: ${name}`,
    ]),
    ...canaries.map((word) => !all.includes(word) || `the canary ${word}`),
    new Set(pairs).size === pairs.length || "a listing twice",
  ].filter((fault) => fault !== true);
}

function matchFaults(
  match: Match,
  listing: Listing,
  passages: readonly Passage[],
) {
  const name = listing.sourceKey;
  const { factors, strengths, gap, recommendations } = match;
  const { tier, score } = tierOf(factors, match.eligibility);
  const prose = [
    gap ?? "",
    ...recommendations,
    ...strengths.map((claim) => claim.text),
    ...factors.map((factor) => factor.requirement),
  ];
  return [
    ...[...factors, ...strengths].flatMap((claim) => {
      const { profileEvidence: own, listingEvidence: theirs } = claim;
      const passage = passages.find(({ key }) => key === own?.passage);
      return [
        !own || isIn(passage?.text, own) || `${name}: nobody wrote that`,
        !theirs ||
          isIn(listing[theirs.passage], theirs) ||
          `${name}: it does not ask that`,
      ];
    }),
    ...factors.map(
      ({ verdict, profileEvidence }) =>
        verdict === "unknown" ||
        verdict === "missing" ||
        profileEvidence !== undefined ||
        `${name}: unproved`,
    ),
    (tier === match.tier && score === match.score) ||
      `${name}: a tier that no factor gives`,
    // A listing's own title may stand in what is said of it.
    ...prose.map(
      (line) => isPlain(line.replace(listing.title, "")) || `${name}: ${line}`,
    ),
    isSound(match) || `${name}: hidden text in its match`,
  ];
}

function isIn(
  whole: string | undefined,
  { quote, start, end }: { quote: string; start: number; end: number },
): boolean {
  const isProof = !/^(?:in|and|with|have|)$/i.test(quote);
  return whole?.slice(start, end) === quote && isProof;
}

/** Well-formed, and nothing in it that hides or turns the text around it. */
function isSound(row: object): boolean {
  const written = JSON.stringify(row).replaceAll("\\n", " ");
  return !/\\u(?:d[89a-f]|00[01])|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/iu.test(
    written,
  );
}

/** A sentence for a person: no tag, no address to follow, one line. */
function isPlain(line: string): boolean {
  return !/<[a-z!/?]|(?:https?|javascript|vbscript):|data:\S|www\.|\S@\S+\.\S|\]\(|\n/i.test(
    line,
  );
}
