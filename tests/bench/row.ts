/** What every row of the suite hands to the runner; add a row by adding a file to `rows/`. */

export interface BenchOptions {
  /** Smaller sizes: all rows together in a minute. */
  isQuick: boolean;
}

export interface Measure {
  /** Of which part, where a row has several; the one without a part speaks for the row. */
  part?: string;
  ours: number;
  /** Absent where there is nothing to compare with, only a bound. */
  baseline?: number;
  unit: string;
  /** The ratio says how many times better ours is, whichever way that lies. */
  isMoreBetter?: boolean;
  target: string;
  isOk: boolean;
}

export interface BenchRow {
  /** "B1"… as in the design's table. */
  id: string;
  run: (options: BenchOptions) => Promise<Measure[]>;
}

/** A measure that is to be so many times better than its baseline; lower is better. */
export function times(
  least: number,
  {
    ours,
    baseline,
    ...rest
  }: Omit<Measure, "target" | "isOk"> & {
    baseline: number;
  },
): Measure {
  return {
    ours,
    baseline,
    ...rest,
    target: `≥ ${least}×`,
    isOk: baseline / ours >= least,
  };
}

/** A measure that is to exceed its baseline by so many percent; higher is better. */
export function moreBy(
  percent: number,
  measure: Pick<Measure, "ours" | "unit" | "part"> & { baseline: number },
): Measure {
  return {
    ...measure,
    target: `+${percent}%`,
    isOk: measure.ours >= measure.baseline * (1 + percent / 100),
    isMoreBetter: true,
  };
}

/** A measure with an upper bound. */
export function atMost(
  most: number,
  { ours, unit, ...rest }: Omit<Measure, "target" | "isOk">,
): Measure {
  return {
    ours,
    unit,
    ...rest,
    target: `≤ ${most} ${unit}`,
    isOk: ours <= most,
  };
}

/** A measure with a lower bound. */
export function atLeast(
  least: number,
  { ours, unit, ...rest }: Omit<Measure, "target" | "isOk">,
): Measure {
  return {
    ours,
    unit,
    ...rest,
    isMoreBetter: true,
    target: `≥ ${least} ${unit}`.trim(),
    isOk: ours >= least,
  };
}

/** A figure that is only told. */
export function reported(measure: Omit<Measure, "target" | "isOk">): Measure {
  return { ...measure, target: "reported", isOk: true };
}
