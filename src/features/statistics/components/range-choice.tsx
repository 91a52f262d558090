import { useTranslations } from "use-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import {
  STATISTICS_RANGES,
  type StatisticsRange,
} from "@/lib/statistics-search";

interface RangeChoiceProps {
  range: StatisticsRange;
  onRange: (range: StatisticsRange) => void;
}

export function RangeChoice({ range, onRange }: RangeChoiceProps) {
  const t = useTranslations("statistics");
  return (
    <SegmentedControl
      label={t("range")}
      segments={STATISTICS_RANGES.map((value) => ({
        value,
        label: t(`ranges.${value}`),
      }))}
      value={range}
      onValueChange={onRange}
      className="w-full sm:w-auto"
    />
  );
}
