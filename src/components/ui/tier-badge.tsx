import { Compass, Sparkle, ThumbsUp } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Tier } from "@convex/shared/vocabulary";
import { cn } from "@/lib/cn";

const LOOK = {
  great: { Icon: Sparkle, colour: "text-great" },
  good: { Icon: ThumbsUp, colour: "text-good" },
  exploring: { Icon: Compass, colour: "text-exploring" },
} satisfies Record<Tier, { Icon: typeof Compass; colour: string }>;

/** Icon, word and colour: any one of the three is enough to tell tiers apart. */
export function TierBadge({
  tier,
  className,
}: {
  tier: Tier;
  className?: string;
}) {
  const t = useTranslations("common.tier");
  const { Icon, colour } = LOOK[tier];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1 text-sm font-semibold whitespace-nowrap",
        colour,
        className,
      )}
    >
      <Icon
        aria-hidden
        className="size-4 shrink-0"
        fill={tier === "great" ? "currentColor" : "none"}
      />
      {t(tier)}
    </span>
  );
}
