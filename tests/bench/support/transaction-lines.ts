/** What hot functions say of their own transactions, as a scenario hears it. */
import { vi } from "vitest";
import { TRANSACTION_LIMITS } from "../../../local-backend/engine/data/metrics";

export interface TransactionLine {
  fn: string;
  docs: number;
  bytes: number;
  ranges: number;
  written: number;
  scheduled: number;
}

/** Does something, and answers the lines that functions logged meanwhile. */
export async function linesOf<Answer>(
  deed: () => Promise<Answer>,
): Promise<{ answer: Answer; lines: TransactionLine[] }> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const answer = await deed();
  const said = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  const lines = said
    .filter((line) => line.includes('"docs":'))
    .map((line) => JSON.parse(line) as TransactionLine);
  return { answer, lines };
}

/** The largest share of any of Convex's limits that one transaction took, in percent. */
export function shareOfLimits(line: TransactionLine): number {
  const shares = [
    line.docs / TRANSACTION_LIMITS.documentsRead,
    line.bytes / TRANSACTION_LIMITS.bytesRead,
    line.ranges / TRANSACTION_LIMITS.databaseQueries,
    line.written / TRANSACTION_LIMITS.documentsWritten,
    line.scheduled / TRANSACTION_LIMITS.functionsScheduled,
  ];
  return Math.max(...shares) * 100;
}
