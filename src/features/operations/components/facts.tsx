import type { ReactNode } from "react";

/** Figures with their names, side by side where there is room. */
export function Facts({
  facts,
}: {
  facts: readonly { name: string; value: ReactNode; aside?: ReactNode }[];
}) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-3">
      {facts.map(({ name, value, aside }) => (
        <div key={name}>
          <dt className="text-sm text-quiet">{name}</dt>
          <dd className="text-lg tabular-nums">{value}</dd>
          {aside && <dd className="text-sm text-quiet">{aside}</dd>}
        </div>
      ))}
    </dl>
  );
}
