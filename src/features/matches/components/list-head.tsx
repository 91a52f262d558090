import { useTranslations } from "use-intl";
import { StrongerPill } from "./stronger-pill";

interface ListHeadProps {
  shownCount: number;
  hasMore: boolean;
  strongerCount: number;
  heldCount: number;
  onShowWaiting: () => void;
}

/** How many are in sight and how many wait; it always takes the same room. */
export function ListHead({
  shownCount,
  hasMore,
  strongerCount,
  heldCount,
  onShowWaiting,
}: ListHeadProps) {
  const t = useTranslations("matches.board");
  return (
    <>
      <p className="-mb-touch flex h-touch max-w-1/2 items-center text-sm text-quiet tabular-nums">
        {(shownCount > 0 || heldCount > 0) &&
          t(hasMore ? "shownMore" : heldCount > 0 ? "shownHeld" : "shown", {
            count: shownCount,
            held: heldCount,
          })}
      </p>
      <StrongerPill
        strongerCount={strongerCount}
        heldCount={heldCount}
        onPress={onShowWaiting}
      />
    </>
  );
}
