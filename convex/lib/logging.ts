import type { FunctionMetadata, TransactionMetrics } from "convex/server";

interface TransactionMeta {
  getFunctionMetadata(): Promise<FunctionMetadata>;
  getTransactionMetrics(): Promise<TransactionMetrics>;
}

/**
 * Logs one JSON line with what a transaction read and wrote:
 * `{fn, docs, bytes, ranges, written, scheduled}`. No time: the clock stands
 * still in queries and mutations; Convex's own log has it.
 */
export async function logTransaction(meta: TransactionMeta): Promise<void> {
  const [{ name }, metrics] = await Promise.all([
    meta.getFunctionMetadata(),
    meta.getTransactionMetrics(),
  ]);
  logLine({
    fn: name,
    docs: metrics.documentsRead.used,
    bytes: metrics.bytesRead.used,
    ranges: metrics.databaseQueries.used,
    written: metrics.documentsWritten.used,
    scheduled: metrics.functionsScheduled.used,
  });
}

/** Logs one JSON line; `runId` joins the lines of a matching run. Never personal data. */
export function logLine(
  fields: Record<string, string | number | boolean | null | undefined>,
): void {
  console.log(JSON.stringify(fields));
}
