import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Skipped } from "../types";

interface SkippedListProps {
  /** Some of them. */
  skipped: readonly Skipped[];
  count: number;
  /** Of a file: a row is found by its number. */
  hasRows: boolean;
}

/** Events that were left out, each with its reason. */
export function SkippedList({ skipped, count, hasRows }: SkippedListProps) {
  const t = useTranslations("eventSources.skipped");
  if (count === 0) return null;
  const more = count - skipped.length;
  return (
    <Disclosure summary={t("title", { count })}>
      <ul className="flex flex-col gap-1 text-sm">
        {skipped.map(({ row, title, reason }, at) => {
          const name = title === "" ? t("untitled") : title;
          return (
            <li key={at} className="break-words">
              {hasRows ? t("row", { row: String(row), title: name }) : name}
              <span className="text-quiet">
                {": "}
                {t(`reason.${reason}`)}
              </span>
            </li>
          );
        })}
        {more > 0 && (
          <li className="text-quiet">{t("more", { count: more })}</li>
        )}
      </ul>
    </Disclosure>
  );
}
