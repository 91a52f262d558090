/** The chain's numbers, each with its reason. Times in ms. */
export const PACE = {
  /** Alone and small, so that the first card shows at once. */
  firstBatchSize: 5,
  /** Ten listings fill an answer without tiring the model's attention. */
  batchSize: 10,
  /** A slot holds one action, and four calls wait as cheaply as one. */
  batchesPerHop: 4,
  /** What a person can look through in one sitting. */
  candidateLimit: 45,
  /** A member who reads on and looks again: four sittings' worth, so that the price stays known. */
  mostCandidates: 180,
  /** Of these, listings that rank low but would never be seen otherwise. */
  explorationCount: 5,
  /** An action that died is noticed within a lease. */
  leaseMs: 30_000,
  /** Three chances to renew before a lease runs out. */
  renewMs: 10_000,
  /** Half a lease: a lost step is found soon; a lost lease, when it runs out. */
  watchdogMs: 15_000,
  /** Nothing settled for so long: the run ends with what it has. */
  patienceMs: 15 * 60_000,
  /** Of one hop's calls the last begins at most so long after the first: its action waits for it. */
  mostSpreadMs: 30_000,
  /** The smallest Convex class runs eight scheduled jobs; two stay free for mutations. */
  slots: 6,
  /** Every dispatch reads the row of each: beyond this the reading would slow it. */
  mostSlots: 100,
  /** First try and ten retries. */
  mostTries: 11,
  /** Asking a model again that declined rarely helps. */
  mostRefusals: 2,
  /** Bad output is mostly chance: three more tries. */
  mostInvalid: 4,
  /** A run that the watchdog must push so often is poisoned. */
  mostWatchdogActs: 20,
  /** Typing pauses are shorter. */
  restartAfterEditMs: 30_000,
  /** A run that a passing fault ended is taken up again: after a pause, an hour, a night. */
  retryRunMs: [15 * 60_000, 60 * 60_000, 8 * 60 * 60_000],
  /** A new day or month frees everybody's cap at once: those who waited do not come in one second. */
  putOffSpreadMs: 10 * 60_000,
  /** Below a second nobody needs to be told about a wait. */
  tellWaitMs: 1_000,
} as const;

/** Growth areas a run keeps, and the listings named by each: a run row stays far below 1 MiB. */
export const GROWTH_LIMITS = { areas: 60, listingsPerArea: 200 } as const;
