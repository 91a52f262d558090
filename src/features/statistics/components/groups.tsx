import { useId, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { Bar } from "./bar";

interface GroupsProps {
  title: string;
  groups: readonly { name: string; count: number }[];
  /** In no group told; absent where groups overlap. */
  rest?: number;
  total: number;
  aside?: ReactNode;
}

/** Groups as a table with a bar in each row: the picture and its twin are one. */
export function Groups({ title, groups, rest = 0, total, aside }: GroupsProps) {
  const t = useTranslations("statistics");
  const id = useId();
  return (
    <div className="min-w-0">
      <h3 id={id} className="pb-2 font-text text-base font-semibold">
        {title}
      </h3>
      {groups.length === 0 ? (
        <p className="text-quiet">{t("nothingTold")}</p>
      ) : (
        <table aria-labelledby={id} className="w-full border-collapse text-sm">
          <thead className="sr-only">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t("share")}</th>
              <th scope="col">{t("people")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.name} {...group} total={total} />
            ))}
            {rest > 0 && (
              <Row name={t("rest")} count={rest} total={total} isQuiet />
            )}
          </tbody>
        </table>
      )}
      {aside && <p className="pt-2 text-sm text-quiet">{aside}</p>}
    </div>
  );
}

interface RowProps {
  name: string;
  count: number;
  total: number;
  isQuiet?: boolean;
}

function Row({ name, count, total, isQuiet = false }: RowProps) {
  const format = useFormat();
  return (
    <tr className="border-b border-line">
      <th
        scope="row"
        className={`w-1/2 py-2 pr-3 text-left font-normal wrap-break-word ${isQuiet ? "text-quiet" : ""}`}
      >
        {name}
      </th>
      <td className="py-2 pr-3">
        <Bar value={count} max={total} isQuiet={isQuiet} />
      </td>
      <td className="w-px py-2 text-right tabular-nums">
        {format.number(count)}
      </td>
    </tr>
  );
}
