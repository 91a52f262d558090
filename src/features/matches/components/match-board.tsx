import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { TIERS, type Tier } from "@convex/shared/vocabulary";
import { TierBadge } from "@/components/ui/tier-badge";
import { VirtualList } from "@/components/ui/virtual-list";
import type { Row } from "@/lib/arrangement";
import type { MatchCard as Card, MatchStatus } from "../types";
import { MatchCard, type CardHandlers } from "./match-card";

/** Each card 60 ms after the one above; past the fifth they come together. */
const STAGGER_MS = 60;
const STAGGERED = 5;
/** About how high a card is (px), before it is measured. */
const CARD_HEIGHT = 380;

interface MatchBoardProps extends CardHandlers {
  rows: readonly Row<Card>[];
  statuses: ReadonlyMap<string, MatchStatus>;
  isOutdated: boolean;
  /** In their tiers; else in one list, each card with its tier. */
  isGrouped: boolean;
  boardRef: RefObject<HTMLDivElement | null>;
}

/** The cards in their tiers. It draws the arrangement and changes nothing of it. */
export function MatchBoard({
  rows,
  boardRef,
  isGrouped,
  ...rest
}: MatchBoardProps) {
  const t = useTranslations("matches.board");
  return (
    <div
      ref={boardRef}
      tabIndex={-1}
      role="region"
      aria-label={t("label")}
      className="-scroll-mt-10 outline-hidden"
    >
      {isGrouped ? (
        TIERS.map((tier, group) => (
          <TierGroup
            key={tier}
            tier={tier}
            rows={rows.filter((row) => row.group === group)}
            {...rest}
          />
        ))
      ) : (
        <CardList rows={rows} tier={undefined} {...rest} />
      )}
    </div>
  );
}

interface CardListProps extends Omit<
  MatchBoardProps,
  "boardRef" | "isGrouped"
> {
  /** The tier they are shown under; absent where each says its own. */
  tier: Tier | undefined;
}

function TierGroup({ tier, ...list }: CardListProps & { tier: Tier }) {
  const t = useTranslations("matches.board");
  const name = useTranslations("common.tier");
  if (list.rows.length === 0) return null;
  return (
    <section className="pt-4">
      <h2 className="pb-3">
        <span className="sr-only">
          {t("group", { tier: name(tier), count: list.rows.length })}
        </span>
        <span aria-hidden>
          <TierBadge tier={tier} className="font-heading text-xl" />
        </span>
      </h2>
      <CardList tier={tier} {...list} />
    </section>
  );
}

function CardList({
  tier,
  rows,
  statuses,
  isOutdated,
  ...handlers
}: CardListProps) {
  return (
    <VirtualList
      items={rows}
      keyOf={idOf}
      estimate={CARD_HEIGHT}
      name={`matches ${tier}`}
      rowProps={rowProps}
    >
      {(row) => {
        const noted = statuses.get(row.id);
        return (
          <MatchCard
            card={row.item}
            status={noted ?? row.item.status}
            isGone={row.isGone && noted === undefined}
            shownTier={tier}
            isOutdated={isOutdated}
            {...handlers}
          />
        );
      }}
    </VirtualList>
  );
}

const idOf = ({ id }: Row<Card>): string => id;

const rowProps = (row: Row<Card>) => ({
  "data-card": row.id,
  ...entranceOf(row),
});

function entranceOf({ entrance }: Row<Card>) {
  if (entrance === undefined) return {};
  const delay = Math.min(entrance, STAGGERED) * STAGGER_MS;
  return {
    className: "animate-appear",
    style: { animationDelay: `${delay}ms` },
  };
}
