import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ProgressLine } from "@/components/ui/progress-line";
import { useFormat } from "@/hooks/use-format";
import type { StatisticsPage } from "../types";

interface CountingProps {
  page: StatisticsPage;
  isBusy: boolean;
  onAgain: () => void;
}

/** As of when this was counted, or how far the counting is. */
export function Counting({
  page: { statistics, counting },
  isBusy,
  onAgain,
}: CountingProps) {
  const t = useTranslations("statistics");
  const format = useFormat();
  if (counting !== null || statistics === null) {
    const { memberCount = 0, expectedCount = 0 } = counting ?? {};
    const isCounted = memberCount >= expectedCount;
    return (
      <div aria-live="polite" className="max-w-measure py-4">
        <ProgressLine
          label={
            isCounted
              ? t("nearlyDone")
              : t("counting", { count: memberCount, total: expectedCount })
          }
          {...(!isCounted && { value: memberCount, max: expectedCount })}
        />
        {statistics === null && (
          <p className="text-sm text-quiet">{t("countingFirst")}</p>
        )}
      </div>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 py-4 text-sm text-quiet">
      {t("counted", { when: format.relative(statistics.computedAt) })}
      <Button size="sm" variant="accent" isLoading={isBusy} onClick={onAgain}>
        {t("countAgain")}
      </Button>
    </p>
  );
}
