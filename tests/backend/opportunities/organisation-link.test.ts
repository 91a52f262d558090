import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listPackedListings } from "../../../convex/model/opportunities/packing";
import { aListing, importListings } from "../../support/listings";
import {
  aMatchable,
  CONTENT,
  matched,
  matchesOf,
} from "../../support/matching";
import { addOrganisation } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

const OURS = aListing({ sourceKey: "a", organisationName: "Fundación Ábaco" });
const OTHER = aListing({ sourceKey: "b", organisationName: "Elsewhere" });

const addOurs = (t: World) =>
  addOrganisation(t, "fundacion-abaco", "Fundación Ábaco");

async function linksOf(t: World) {
  return await t.run(async (ctx) => {
    const rows = await ctx.db.query("opportunities").take(10);
    const packed = await listPackedListings(ctx);
    return rows.map(({ _id, orgId, changedAt, sourceKey }) => ({
      sourceKey,
      orgId,
      packed: packed.find(({ id }) => id === _id)?.orgId ?? null,
      changedAt,
    }));
  });
}

describe("the organisation of a listing", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("that came after the listing is linked by the next import, which changes nothing else", async () => {
    const t = await newWorld();
    await importListings(t, [OURS, OTHER]);
    const before = await linksOf(t);
    const orgId = await addOurs(t);
    vi.advanceTimersByTime(60_000);
    const counts = await importListings(t, [OURS, OTHER]);
    expect(counts).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await linksOf(t)).toEqual([
      { ...before[0], orgId, packed: orgId },
      before[1],
    ]);
  });

  test("is linked to a listing that is closed too, and is there when it returns", async () => {
    const t = await newWorld();
    await importListings(t, [{ ...OURS, deadline: Date.now() - 1 }]);
    const orgId = await addOurs(t);
    await importListings(t, [{ ...OURS, deadline: Date.now() - 1 }]);
    expect(await linksOf(t)).toMatchObject([{ orgId, packed: null }]);
    await importListings(t, [OURS]);
    expect(await linksOf(t)).toMatchObject([{ orgId, packed: orgId }]);
  });

  test("that a member hides is hidden once the link is there", async () => {
    const t = await newWorld();
    await importListings(t, [OURS, OTHER]);
    const orgId = await addOurs(t);
    const preferences = {
      ...CONTENT.preferences,
      hiddenOrganisationIds: [orgId],
    };
    const ada = await aMatchable(t, { content: { ...CONTENT, preferences } });
    await importListings(t, [OURS, OTHER]);
    await matched(t, ada);
    const names = (await matchesOf(ada)).map(
      ({ organisationName }) => organisationName,
    );
    expect(names).toEqual(["Elsewhere"]);
  });
});
