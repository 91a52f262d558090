import { CircleCheck, CircleHelp, CircleX } from "lucide-react";
import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";

const LOOK = {
  met: { Icon: CircleCheck, colour: "text-great" },
  missing: { Icon: CircleX, colour: "text-danger" },
  unknown: { Icon: CircleHelp, colour: "text-quiet" },
};

/** In the order of a real match: met, missing, unknown. */
export const EXAMPLE = [
  { word: "evaluations", verdict: "met" },
  { word: "language", verdict: "met" },
  { word: "training", verdict: "missing" },
  { word: "permission", verdict: "unknown" },
] as const;

export type ExampleWord = (typeof EXAMPLE)[number]["word"];

interface ExampleRowProps {
  word: ExampleWord;
  verdict: keyof typeof LOOK;
  isActive: boolean;
  onActivate: () => void;
}

/** One requirement; pointing at it, or coming to it, shows the words behind it. */
export function ExampleRow({
  word,
  verdict,
  isActive,
  onActivate,
}: ExampleRowProps) {
  const t = useTranslations("landing.example");
  const { Icon, colour } = LOOK[verdict];
  return (
    <li className="border-b border-line">
      <button
        type="button"
        aria-pressed={isActive}
        onClick={onActivate}
        onFocus={onActivate}
        onPointerEnter={onActivate}
        className={cn(
          "flex min-h-touch w-full items-center justify-between gap-4 border-l-2 px-3 text-left transition-colors",
          isActive
            ? "border-accent bg-sunken font-semibold"
            : "border-transparent",
        )}
      >
        {t(`requirements.${word}`)}
        <span
          className={cn(
            "inline-flex shrink-0 items-center gap-1 text-sm font-semibold",
            colour,
          )}
        >
          {t(verdict)}
          <Icon aria-hidden className="size-4" />
        </span>
      </button>
    </li>
  );
}
