import type { ReactNode } from "react";

interface FullListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** The list without virtual rows: every row is drawn, however long it is. */
export function FullList<T>({ items, keyOf, children }: FullListProps<T>) {
  return (
    <ul>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  );
}
