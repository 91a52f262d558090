import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleMinus,
} from "lucide-react";
import { useTranslations } from "use-intl";
import type { Verdict } from "@convex/shared/vocabulary";
import { cn } from "@/lib/cn";

const LOOK = {
  met: { Icon: CircleCheck, colour: "text-great" },
  partly: { Icon: CircleDashed, colour: "text-good" },
  missing: { Icon: CircleMinus, colour: "text-danger" },
  unknown: { Icon: CircleHelp, colour: "text-exploring" },
} satisfies Record<Verdict, { Icon: typeof CircleCheck; colour: string }>;

/** The word first, the icon second. */
export function VerdictWord({ verdict }: { verdict: Verdict }) {
  const t = useTranslations("matches.match.verdict");
  const { Icon, colour } = LOOK[verdict];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1 text-sm font-semibold whitespace-nowrap",
        colour,
      )}
    >
      {t(verdict)}
      <Icon aria-hidden className="size-4 shrink-0" />
    </span>
  );
}
