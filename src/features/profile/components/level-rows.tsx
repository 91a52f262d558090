import { Select, type Option } from "@/components/ui/select";

interface LevelRowsProps<V extends string> {
  rows: readonly { key: string; name: string; level: V }[];
  options: readonly Option<V>[];
  /** The name of one row's field, for screen readers. */
  labelOf: (name: string) => string;
  onLevelChange: (key: string, level: V) => void;
}

/** A name and how well, one under the other. */
export function LevelRows<V extends string>({
  rows,
  options,
  labelOf,
  onLevelChange,
}: LevelRowsProps<V>) {
  return (
    <ul className="flex flex-col gap-2">
      {rows.map(({ key, name, level }) => (
        <li
          key={key}
          className="grid grid-cols-[minmax(0,1fr)_11rem] items-center gap-3"
        >
          <span className="wrap-break-word">{name}</span>
          <Select
            aria-label={labelOf(name)}
            options={options}
            value={level}
            onValueChange={(next) => onLevelChange(key, next)}
          />
        </li>
      ))}
    </ul>
  );
}
