import { ArrowUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

interface StrongerPillProps {
  strongerCount: number;
  heldCount: number;
  onPress: () => void;
}

/**
 * Where stronger cards wait. Its room above the list is always kept, so that its
 * coming and going moves nothing; further down it floats.
 */
export function StrongerPill({
  strongerCount,
  heldCount,
  onPress,
}: StrongerPillProps) {
  const t = useTranslations("matches.board");
  const count = strongerCount > 0 ? strongerCount : heldCount;
  return (
    <div
      role="status"
      className="pointer-events-none sticky top-[calc(var(--strip)+var(--top-bar)+0.5rem)] z-10 flex h-touch items-center justify-end sm:justify-center"
    >
      {count > 0 && (
        <Button
          variant="primary"
          onClick={onPress}
          className="pointer-events-auto animate-appear rounded-full px-3 text-sm shadow-float sm:px-4 sm:text-base"
        >
          {t(strongerCount > 0 ? "stronger" : "more", { count })}
          <ArrowUp aria-hidden />
        </Button>
      )}
    </div>
  );
}
