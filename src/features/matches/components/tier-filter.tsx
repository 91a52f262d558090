import { useTranslations } from "use-intl";
import { TIERS, type Tier } from "@convex/shared/vocabulary";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useFormat } from "@/hooks/use-format";

const ALL = "all";

interface TierFilterProps {
  tier: Tier | undefined;
  /** How many are open in each; absent while it loads. */
  counts: Record<Tier, number> | undefined;
  onTier: (tier: Tier | undefined) => void;
}

export function TierFilter({ tier, counts, onTier }: TierFilterProps) {
  const t = useTranslations("matches.tierFilter");
  const name = useTranslations("common.tier");
  const format = useFormat();
  const total = counts && counts.great + counts.good + counts.exploring;
  const label = (word: string, count: number | undefined) => (
    <span>
      {word}
      {count !== undefined && (
        <span className="ml-1 font-normal text-quiet tabular-nums">
          {format.number(count)}
        </span>
      )}
    </span>
  );
  return (
    <SegmentedControl
      label={t("label")}
      value={tier ?? ALL}
      onValueChange={(value) => onTier(TIERS.find((each) => each === value))}
      segments={[
        { value: ALL, label: label(t("all"), total) },
        ...TIERS.map((value) => ({
          value,
          label: label(name(value), counts?.[value]),
        })),
      ]}
      className="max-w-full overflow-x-auto max-sm:max-w-[calc(100%-8.5rem)] [scrollbar-width:none]"
    />
  );
}
