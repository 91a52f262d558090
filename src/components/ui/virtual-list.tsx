import {
  defaultRangeExtractor,
  useWindowVirtualizer,
  type VirtualItem,
} from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type LiHTMLAttributes,
  type ReactNode,
} from "react";

/** Up to here every row is drawn: a whole list serves find-in-page better. */
const DRAWN_WHOLE = 100;
/** Rows drawn beyond the screen on each side, so that a step of the keyboard finds the next. */
const OVERSCAN = 6;

/** Heights of lists that were left, so that whoever comes back finds the same rows at the same place. */
const heights = new Map<string, VirtualItem[]>();
const LISTS_KEPT = 4;

function keepHeights(name: string, measured: VirtualItem[]): void {
  heights.delete(name);
  heights.set(name, measured);
  const [oldest] = heights.keys();
  if (heights.size > LISTS_KEPT && oldest !== undefined) heights.delete(oldest);
}

interface VirtualListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** About how high a row is (px), before it is measured. */
  estimate: number;
  /** Of the page and its search; lists of one name share their rows' heights. */
  name: string;
  /** What the row's `li` carries. */
  rowProps?: (item: T) => LiHTMLAttributes<HTMLLIElement>;
  children: (item: T) => ReactNode;
}

/** A list of the page's own scroll that draws only what is near the screen once it is long. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  return props.items.length > DRAWN_WHOLE ? (
    <LongList {...props} />
  ) : (
    <ul>
      {props.items.map((item) => (
        <li key={props.keyOf(item)} {...props.rowProps?.(item)}>
          {props.children(item)}
        </li>
      ))}
    </ul>
  );
}

function LongList<T>({
  items,
  keyOf,
  estimate,
  name,
  rowProps,
  children,
}: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    // Whatever grows above the list makes the page grow.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    getItemKey: useCallback(
      (index: number) => {
        const item = items[index];
        return item === undefined ? index : keyOf(item);
      },
      [items, keyOf],
    ),
    overscan: OVERSCAN,
    scrollMargin: top,
    initialMeasurementsCache: heights.get(name),
    // The row that holds the focus stays, and with it the focus.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const near = defaultRangeExtractor(range);
        return focused === null || near.includes(focused)
          ? near
          : [...near, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
  });
  useEffect(
    () => () => keepHeights(name, virtualizer.measurementsCache),
    [name, virtualizer],
  );
  const onFocus = ({ target }: FocusEvent) => {
    const index = target.closest<HTMLElement>("[data-index]")?.dataset.index;
    setFocused(index === undefined ? null : Number(index));
  };

  return (
    <ul
      ref={list}
      onFocus={onFocus}
      onBlur={({ relatedTarget }) => {
        if (!list.current?.contains(relatedTarget)) setFocused(null);
      }}
      className="relative"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        const { style, ...rest } = rowProps?.(item) ?? {};
        return (
          <li
            key={key}
            {...rest}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            style={{
              ...style,
              position: "absolute",
              insetInline: 0,
              top: start - top,
            }}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}
