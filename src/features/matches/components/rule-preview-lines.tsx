import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import type { RulePreview } from "../types";

type Sample = RulePreview["kept"];

/** What a rule would change, in figures and titles, before anything is changed. */
export function RulePreviewLines({ preview }: { preview: RulePreview }) {
  const t = useTranslations("matches.rules");
  const format = useFormat();
  const parts = ({ count, examples }: Sample) => {
    const rest = count - examples.length;
    const titles = examples.map(({ title }) => t("titled", { title }));
    if (rest > 0) titles.push(t("andMore", { count: rest }));
    return { count, titles: format.list(titles) };
  };
  const lines = [
    t("leaving", parts(preview.matchesLeaving)),
    preview.matchesReturning.count > 0 &&
      t("returning", parts(preview.matchesReturning)),
    t("closing", parts(preview.listingsLeaving)),
    preview.listingsReturning.count > 0 &&
      t("opening", parts(preview.listingsReturning)),
    preview.kept.count > 0 && t("kept", parts(preview.kept)),
    preview.hasMore && t("atLeast"),
  ].filter((line) => line !== false);
  return (
    <ul className="mt-2 flex max-w-measure flex-col gap-1 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
