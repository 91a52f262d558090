/** Counts what a transaction uses and refuses what Convex would refuse. */
const MiB = 1 << 20;
const SEE =
  "This is a Convex limit: https://docs.convex.dev/production/state/limits";

/** Per transaction, nested calls included. */
export const TRANSACTION_LIMITS = {
  bytesRead: 16 * MiB,
  bytesWritten: 16 * MiB,
  databaseQueries: 4_096,
  documentsRead: 32_000,
  documentsWritten: 16_000,
  functionsScheduled: 1_000,
  scheduledFunctionArgsBytes: 16 * MiB,
  filesWritten: 1_000,
  fileWriteBytes: 1024 * MiB,
  filesRead: 1_000,
  fileReadBytes: 1024 * MiB,
};
export const MAX_DOCUMENT_BYTES = MiB;
export const MAX_ARGUMENT_BYTES = 16 * MiB;
/** Of user code in one query or mutation. */
export const MAX_USER_MS = 1_000;

export type Metric = keyof typeof TRANSACTION_LIMITS;
type Counts = Record<Metric, number>;

const COMPLAINTS: Partial<Record<Metric, string>> = {
  bytesRead: "Read too much data in a single function execution",
  bytesWritten: "Wrote too much data in a single function execution",
  databaseQueries: "Too many index ranges read in a single function execution",
  documentsRead: "Scanned too many documents in a single function execution",
  documentsWritten: "Wrote too many documents in a single function execution",
  functionsScheduled:
    "Scheduled too many functions in a single function execution",
  scheduledFunctionArgsBytes:
    "Scheduled function arguments too large in a single function execution",
};
const READS: readonly Metric[] = [
  "bytesRead",
  "documentsRead",
  "databaseQueries",
  "filesRead",
  "fileReadBytes",
];
const METRICS = Object.keys(TRANSACTION_LIMITS) as Metric[];

export class Metrics {
  private used = Object.fromEntries(METRICS.map((m) => [m, 0])) as Counts;
  private limits: Counts = { ...TRANSACTION_LIMITS };

  add(metric: Metric, amount = 1) {
    this.used[metric] += amount;
    if (this.used[metric] <= this.limits[metric]) return;
    const what = COMPLAINTS[metric] ?? `Too much of ${metric}`;
    throw new Error(`${what} (limit: ${this.limits[metric]}). ${SEE}`);
  }

  addRead(bytes: number) {
    this.add("documentsRead");
    this.add("bytesRead", bytes);
  }

  addWrite(bytes: number) {
    this.add("documentsWritten");
    this.add("bytesWritten", bytes);
  }

  /**
   * Opens a nested call, which may only lower the limits. The answer closes it;
   * a failed call's writes no longer count, its reads do.
   */
  enter(lower: Partial<Counts> = {}): (failed: boolean) => void {
    const { used, limits } = this;
    this.used = { ...used };
    this.limits = { ...limits };
    for (const metric of METRICS) {
      const asked = lower[metric];
      if (asked !== undefined)
        this.limits[metric] = Math.min(limits[metric], used[metric] + asked);
    }
    return (failed) => {
      this.limits = limits;
      if (!failed) return;
      for (const metric of METRICS)
        if (!READS.includes(metric)) this.used[metric] = used[metric];
    };
  }

  /** As `ctx.meta.getTransactionMetrics()` answers. */
  report() {
    return Object.fromEntries(
      METRICS.map((metric) => [
        metric,
        {
          used: this.used[metric],
          remaining: this.limits[metric] - this.used[metric],
        },
      ]),
    );
  }
}
