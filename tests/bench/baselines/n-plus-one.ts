/**
 * B9's baseline: progress is a field of the run and counts every listing, the list
 * reads the run, and every row gets what it shows one by one. So each tick reads
 * the whole page again.
 */

/** "One get per row and field": what one row of the page reads. */
const GETS = ["match", "listing", "organisation", "run", "profile"].length;

/** Documents that such a list reads while so many candidates land one after another. */
export function nPlusOneReads(candidates: number, pageSize: number): number {
  let docs = 0;
  for (let landed = 1; landed <= candidates; landed += 1) {
    docs += Math.min(landed, pageSize) * GETS;
  }
  return docs;
}

/** B8's: one page of a list whose rows get what they show one by one. */
export function nPlusOnePage(rows: number): number {
  return rows + rows * GETS;
}
