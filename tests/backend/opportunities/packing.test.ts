import { getConvexSize } from "convex/values";
import { expect, test } from "vitest";
import { listPackedListings } from "../../../convex/model/opportunities/packing";
import { aListing, importListings } from "../../support/listings";
import { newWorld, type World } from "../../support/setup";

async function packedOf(t: World) {
  return await t.run((ctx) => listPackedListings(ctx));
}

async function chunksOf(t: World) {
  return await t.run((ctx) => ctx.db.query("opportunityChunks").take(100));
}

/** Every open listing is packed once, in the chunk its row names; nothing else is. */
async function expectPackedExactly(t: World) {
  const rows = await t.run((ctx) => ctx.db.query("opportunities").take(500));
  const chunks = await chunksOf(t);
  const homes = chunks.flatMap(({ _id, listings }) =>
    listings.map(({ id }) => [id, _id] as const),
  );
  const open = rows.filter(({ status }) => status === "open");
  expect(homes.map(([id]) => id).sort()).toEqual(
    open.map(({ _id }) => _id).sort(),
  );
  for (const row of rows) {
    const home = homes.find(([id]) => id === row._id)?.[1];
    expect(row.chunkId).toBe(home);
  }
}

const MANY = Array.from({ length: 170 }, (_, at) =>
  aListing({
    sourceKey: `l${at}`,
    title: `Opening ${at} `.repeat(12).slice(0, 160).trim(),
    organisationName: `Organisation ${at}`,
    description: Array.from(
      { length: 200 },
      (_, word) => `palabra${at}x${word} ñandú${word}`,
    ).join(" "),
  }),
);

test("packed listings follow what is open, through changes, closing and return", async () => {
  const t = await newWorld();
  await importListings(t, MANY, { isComplete: true });
  await expectPackedExactly(t);
  await importListings(t, MANY.slice(0, 100), { isComplete: true });
  await expectPackedExactly(t);
  const changed = MANY.slice(0, 150).map((listing, at) =>
    at % 3 === 0 ? { ...listing, title: `Changed ${at}` } : listing,
  );
  await importListings(t, changed, { isComplete: true });
  await expectPackedExactly(t);
  const packed = await packedOf(t);
  expect(
    packed.filter(({ title }) => title.startsWith("Changed")),
  ).toHaveLength(50);
});

test("a packed listing is at most 1 kB and a chunk at most 128 kB", async () => {
  const t = await newWorld();
  await importListings(t, MANY);
  const chunks = await chunksOf(t);
  expect(chunks.length).toBeGreaterThan(1);
  for (const { listings, bytes, isOpen } of chunks) {
    const sizes = listings.map((listing) => getConvexSize(listing));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024);
    const sum = sizes.reduce((total, size) => total + size, 0);
    expect(bytes).toBe(sum);
    expect(sum).toBeLessThanOrEqual(128 * 1024);
    expect(isOpen).toBe(sum + 1024 <= 128 * 1024);
  }
});

test("a listing with more places, regions and words than fit still packs within 1 kB", async () => {
  const t = await newWorld();
  const wide = aListing({
    title: "日本語の長い題名".repeat(20).slice(0, 160),
    organisationName: "Ω".repeat(160),
    description: "🚀 rakete ".repeat(500),
    facts: {
      places: Array.from({ length: 40 }, (_, at) => ({
        text: "Üñïçødé place ".repeat(10).slice(0, 150),
        city: `Ciudad ${at}`,
        state: "Estado",
        country: "AR",
      })),
      remoteRegions: Array.from({ length: 40 }, () => "NORTH_AMERICA"),
    },
  });
  await importListings(t, [wide]);
  const [packed] = await packedOf(t);
  if (packed === undefined) throw new Error("the listing was not packed");
  expect(getConvexSize(packed)).toBeLessThanOrEqual(1024);
  expect(packed.facts.places[0]?.country).toBe("AR");
});

test("the keywords of a packed listing tell it apart and leave common words out", async () => {
  const t = await newWorld();
  await importListings(t, [
    aListing({
      title: "Research Engineer, Interpretability",
      description:
        "We are looking for someone with experience.\n- PyTorch and sparse autoencoders\n- Python",
    }),
  ]);
  const [packed] = await packedOf(t);
  const words = packed?.keywords.split(" ") ?? [];
  expect(words.slice(0, 3)).toEqual([
    "Research",
    "Engineer",
    "Interpretability",
  ]);
  expect(words).toEqual(expect.arrayContaining(["PyTorch", "autoencoders"]));
  expect(words).not.toContain("looking");
  expect(words).not.toContain("experience");
});

test("no country is lost in packing: the last of many offices may be the member's own", async () => {
  const t = await newWorld();
  const offices = "US GB DE FR ES CO AR".split(" ");
  const southAmerica = "AR BO BR CL CO EC FK GF GY PE PY SR UY VE".split(" ");
  const listing = aListing({ sourceKey: "many" });
  await importListings(t, [
    {
      ...listing,
      facts: {
        ...listing.facts,
        places: offices.map((country) => ({ text: country, country })),
        remoteRegions: southAmerica,
      },
    },
  ]);
  const [packed] = await packedOf(t);
  expect(packed?.facts.places.map(({ country }) => country)).toEqual(offices);
  expect(packed?.facts.remoteRegions).toEqual(southAmerica);
});
