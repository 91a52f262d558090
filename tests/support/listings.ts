/** Listings of a test world, brought in the way every listing comes in: by an import. */
import { internal } from "../../convex/_generated/api";
import type { ImportedListing } from "../../convex/tables/opportunities";
import type { World } from "./setup";

/** One imported listing; `fields` and `facts` override. */
export function aListing(
  fields: Partial<Omit<ImportedListing, "facts">> & {
    facts?: Partial<ImportedListing["facts"]>;
  } = {},
): ImportedListing {
  const { facts, ...rest } = fields;
  const key = rest.sourceKey ?? "one";
  return {
    sourceKey: key,
    title: `Opening ${key}`,
    organisationName: "Example Institute",
    description: "What you bring\n- Python\n- Patience",
    kind: "research",
    textLanguage: "en",
    applyUrl: `https://example.org/jobs/${key}`,
    postedAt: 1_000,
    ...rest,
    facts: {
      workplace: "remote",
      places: [],
      remoteRegions: ["ANYWHERE"],
      visaSponsorship: "unknown",
      languages: [],
      ...facts,
    },
  };
}

/** One whole import of a source; what it lacks is closed when `isComplete`. */
export async function importListings(
  t: World,
  listings: readonly ImportedListing[],
  { source = "test", isComplete = false } = {},
) {
  const { begin, saveChunk, closeVanished } = internal.opportunities.imports;
  const { importedAt } = await t.mutation(begin, {
    key: source,
    name: source,
    format: "json",
  });
  const run = { sourceKey: source, importedAt };
  const counts = { added: 0, changed: 0, unchanged: 0, reopened: 0, closed: 0 };
  for (let at = 0; at < listings.length; at += 50) {
    const saved = await t.mutation(saveChunk, {
      ...run,
      listings: listings.slice(at, at + 50),
      keptKeys: [],
    });
    counts.added += saved.added;
    counts.changed += saved.changed;
    counts.unchanged += saved.unchanged;
    counts.reopened += saved.reopened;
    counts.closed += saved.closed;
  }
  if (isComplete) {
    counts.closed += (await t.mutation(closeVanished, run)).closed;
  }
  return { ...counts, importedAt };
}
