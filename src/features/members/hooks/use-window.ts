import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
} from "@tanstack/react-virtual";
import { useCallback, useState, type RefObject } from "react";

/** Up to here every row is drawn: a whole table serves find-in-page better. */
const DRAWN_WHOLE = 100;
/** Of a row (px), before it is measured. */
const ROW_PX = 45;
/** Rows drawn beyond the region on each side, so that a step of the keyboard finds the next. */
const OVERSCAN = 8;

/** A row to draw, and the empty height before it. */
export interface DrawnRow {
  index: number;
  gapPx: number;
}

/**
 * Which rows of a long table are drawn. The one that holds the focus always is,
 * and with it the focus; gaps keep every row at its place.
 */
export function useWindow(
  region: RefObject<HTMLElement | null>,
  count: number,
) {
  const [focused, setFocused] = useState<number | null>(null);
  const isLong = count > DRAWN_WHOLE;
  // eslint-disable-next-line react-hooks/incompatible-library -- asked anew at each render, as the library wants
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    rangeExtractor: useCallback(
      (range: Range) => {
        const near = defaultRangeExtractor(range);
        return focused === null ||
          focused >= range.count ||
          near.includes(focused)
          ? near
          : [...near, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
  });
  if (!isLong) {
    const rows = Array.from({ length: count }, (_, index) => ({
      index,
      gapPx: 0,
    }));
    return { rows, afterPx: 0, measure: undefined, setFocused };
  }
  const rows: DrawnRow[] = [];
  let end = 0;
  for (const item of virtualizer.getVirtualItems()) {
    rows.push({ index: item.index, gapPx: item.start - end });
    end = item.end;
  }
  return {
    rows,
    afterPx: virtualizer.getTotalSize() - end,
    measure: virtualizer.measureElement,
    setFocused,
  };
}
