import { PACE } from "../../../convex/model/matching/pace";

/** No choice beforehand: everything is read, in the batches that the chain uses. */
export function everythingInTens<T>(listings: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < listings.length; at += PACE.batchSize) {
    batches.push(listings.slice(at, at + PACE.batchSize));
  }
  return batches;
}
