import { useTranslations } from "use-intl";
import { Notice } from "@/components/ui/notice";
import { useFormat } from "@/hooks/use-format";
import type { RecomputePreview } from "../hooks/use-recompute-preview";
import { Facts } from "./facts";

/** What it would take, against what the caps leave. */
export function RecomputeFigures({ preview }: { preview: RecomputePreview }) {
  const t = useTranslations("operations.recompute");
  const format = useFormat();
  const { totals, isLocal } = preview;
  const tokens = [totals.inputTokens, totals.outputTokens];
  const facts = [
    { name: t("members"), value: format.number(totals.profiles) },
    { name: t("ready"), value: format.number(totals.ready) },
    { name: t("open"), value: format.number(totals.openCount) },
    { name: t("reads"), value: format.number(totals.readCount) },
  ];
  const paid = [
    { name: t("calls"), value: format.number(totals.calls) },
    { name: t("tokens"), value: tokens.map(format.number).join(" / ") },
    { name: t("most"), value: format.cost(totals.mostMicroUsd) },
    ...(totals.likelyMicroUsd === null
      ? []
      : [{ name: t("likely"), value: format.cost(totals.likelyMicroUsd) }]),
    { name: t("left"), value: format.cost(totals.leftMicroUsd) },
  ];
  return (
    <>
      <Facts facts={isLocal ? facts : [...facts, ...paid]} />
      {isLocal && <p className="text-quiet">{t("local")}</p>}
      {totals.mostMicroUsd > totals.leftMicroUsd && (
        <Notice tone="warning">{t("tooDear")}</Notice>
      )}
    </>
  );
}
