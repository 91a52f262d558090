/**
 * `npm run bench`: every row of the suite, or those of `--only B1,B10`; `--quick`
 * with smaller sizes. Prints one table, writes bench-results.json, and ends with
 * status 1 when a row misses its target.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { BenchRow, Measure } from "./row";

const ROWS = join(import.meta.dirname, "rows");
const RESULTS = join(import.meta.dirname, "../../bench-results.json");
const COLUMNS = ["id", "ours", "baseline", "ratio", "target", "ok"] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const rows = await chosenRows(values.only?.split(","));
  const measured = new Map<string, Measure[]>();
  for (const row of rows) {
    process.stderr.write(`${row.id} …\n`);
    measured.set(row.id, await row.run({ isQuick: values.quick }));
  }
  print([...measured]);
  const results = Object.fromEntries(
    [...measured].map(([id, measures]) => [id, resultOf(measures)]),
  );
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  const isMissed = Object.values(results).some(({ ok }) => !ok);
  process.exitCode = isMissed ? 1 : 0;
}

async function chosenRows(only: string[] | undefined): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const file of readdirSync(ROWS).sort(byNumber)) {
    const url = pathToFileURL(join(ROWS, file)).href;
    const { row } = (await import(url)) as { row: BenchRow };
    rows.push(row);
  }
  const known = rows.map(({ id }) => id);
  const unknown = only?.filter((id) => !known.includes(id)) ?? [];
  if (unknown.length > 0) {
    throw new Error(
      `no row ${unknown.join(", ")}; there are ${known.join(", ")}`,
    );
  }
  return rows.filter(({ id }) => only?.includes(id) ?? true);
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function resultOf(measures: readonly Measure[]) {
  const [whole = measures[0]] = measures.filter(({ part }) => !part);
  if (whole === undefined) throw new Error("a row without a measure");
  return {
    ...fieldsOf(whole),
    ok: measures.every(({ isOk }) => isOk),
    parts: Object.fromEntries(
      measures.flatMap((measure) =>
        measure.part ? [[measure.part, fieldsOf(measure)]] : [],
      ),
    ),
  };
}

function fieldsOf(measure: Measure) {
  const { ours, baseline, target, unit, isOk } = measure;
  return {
    ours,
    baseline: baseline ?? null,
    ratio: ratioOf(measure),
    unit,
    target,
    ok: isOk,
  };
}

/** Against nothing, or of nothing, there is no ratio to tell. */
function ratioOf({ ours, baseline, isMoreBetter }: Measure): number | null {
  if (baseline === undefined) return null;
  const ratio = isMoreBetter === true ? ours / baseline : baseline / ours;
  return Number.isFinite(ratio) ? round(ratio) : null;
}

function print(measured: readonly [string, readonly Measure[]][]): void {
  const lines = measured.flatMap(([id, measures]) =>
    measures.map((measure) => {
      const { ours, baseline, ratio, unit, target, ok } = fieldsOf(measure);
      return [
        measure.part ? `${id} ${measure.part}` : id,
        `${round(ours)} ${unit}`,
        baseline === null ? "" : `${round(baseline)} ${unit}`,
        ratio === null ? "" : `${ratio}×`,
        target,
        ok ? "yes" : "MISSED",
      ];
    }),
  );
  const table = [[...COLUMNS], ...lines];
  const widths = COLUMNS.map((_, at) =>
    Math.max(...table.map((cells) => cells[at]?.length ?? 0)),
  );
  for (const cells of table) {
    const padded = cells.map((cell, at) => cell.padEnd(widths[at] ?? 0));
    console.log(padded.join("  ").trimEnd());
  }
}

/** Shares are told to the third decimal, counts and times to the first. */
function round(value: number): number {
  const scale = Math.abs(value) < 10 ? 1_000 : 10;
  return Math.round(value * scale) / scale;
}

await main();
