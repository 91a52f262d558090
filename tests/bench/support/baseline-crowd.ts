/** The same crowd, served by the baseline on the same model of the service. */
import { scorerProfile } from "@convex/shared/profilePassages";
import type { ScorerListing } from "@convex/shared/matching";
import { randomFrom } from "../../simulation/support/random";
import { driveUntil } from "../../simulation/support/clock";
import { runChain, type ChainReport } from "../baselines/chain-1s";
import { createApiModel, limitsFor } from "./api-model";
import { crowdContent, crowdListing, UNRELATED_EVERY_MS } from "./crowd";
import type { Scene, Served } from "./crowd-scene";
import { createSlots, type Slots } from "./slots";

export const catalogueOf = (count: number): ScorerListing[] =>
  Array.from({ length: count }, (_, at) => {
    const { facts, ...listing } = crowdListing(at);
    return {
      alias: "",
      title: listing.title,
      organisationName: listing.organisationName,
      description: listing.description,
      textLanguage: listing.textLanguage,
      kind: listing.kind,
      workplace: facts.workplace,
      placeTexts: [],
    };
  });

export async function playBaseline(scene: Scene): Promise<Served> {
  const model = createApiModel({ limits: limitsFor(scene.allowed), seed: 1 });
  const catalogue = catalogueOf(scene.listings);
  const slots = createSlots(scene.concurrency ?? Infinity);
  const world = {
    fetch: model.fetch,
    readCatalogue: () => catalogue,
    slots,
  };
  const reports: ChainReport[] = [];
  const random = randomFrom(2);
  const chance = Math.random;
  Math.random = random.next;
  try {
    for (let at = 0; at < scene.members; at++) {
      const profile = scorerProfile(crowdContent(at));
      setTimeout(() => {
        void runChain(world, profile).then((report) => reports.push(report));
      }, at * scene.everyMs);
    }
    const others = watchOthers(slots, () => reports.length === scene.members);
    await driveUntil(() => reports.length === scene.members);
    return {
      firstMs: reports.map(({ firstMs }) => firstMs),
      completeMs: reports.map(({ completeMs }) => completeMs),
      lostBatches: reports.reduce((sum, each) => sum + each.lostBatches, 0),
      watchdogActs: 0,
      calls: [...model.calls],
      unrelatedMs: others.longest(),
    };
  } finally {
    Math.random = chance;
  }
}

/** A job of something else every second: how long it waits for a slot. */
function watchOthers(slots: Slots, isOver: () => boolean) {
  let longest = 0;
  const send = () => {
    if (isOver()) return;
    const dueAt = Date.now();
    void slots.hold(async () => {
      longest = Math.max(longest, Date.now() - dueAt);
    });
    setTimeout(send, UNRELATED_EVERY_MS);
  };
  send();
  return { longest: () => longest };
}
