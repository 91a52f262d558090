import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Tier } from "@convex/shared/vocabulary";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { TierBadge } from "@/components/ui/tier-badge";
import { cn } from "@/lib/cn";
import type { MatchCard as Card, MatchStatus } from "../types";
import { CardActions } from "./card-actions";
import { MatchFacts } from "./match-facts";
import { QuotePair } from "@/components/entities/quote-pair";
import { CardMarks } from "./card-marks";
import { ShelfCardField } from "./shelf-card-field";

export interface CardHandlers {
  onChange: (card: Card, status: MatchStatus) => void;
  onDismiss: (card: Card) => void;
  /** Before its page opens: remember the place. */
  onOpen: (card: Card) => void;
  /** Reads again what is out of date; absent where that is not offered. */
  onAskAgain: (() => void) | undefined;
}

interface MatchCardProps extends CardHandlers {
  card: Card;
  /** What the reader has just made of it, before the server says so too. */
  status: MatchStatus;
  /** It has left the list for another reason than the reader's. */
  isGone: boolean;
  /** The tier it is shown under; absent in a list without tiers. */
  shownTier: Tier | undefined;
  /** The whole list is out of date and says so itself. */
  isOutdated: boolean;
}

export function MatchCard({
  card,
  status,
  isGone,
  shownTier,
  isOutdated,
  ...handlers
}: MatchCardProps) {
  const titleId = useId();
  // Under its tier's heading, or a heading of the page's own.
  const Title = shownTier === undefined ? "h2" : "h3";
  return (
    <article
      aria-labelledby={titleId}
      className={cn(
        "flex flex-col gap-3 border-t border-line py-6",
        isGone && "opacity-60",
      )}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <Title id={titleId} lang={card.textLanguage} className="text-lg">
            <Link
              data-card-link
              variant="plain"
              to="/matches/$matchId"
              params={{ matchId: card.matchId }}
              onClick={() => handlers.onOpen(card)}
            >
              {card.title}
            </Link>
          </Title>
          <p className="flex flex-wrap items-baseline gap-x-3 text-quiet">
            <bdi>{card.organisationName}</bdi>
            {shownTier === undefined && <TierBadge tier={card.tier} />}
          </p>
        </div>
        <CardActions card={card} status={status} {...handlers} />
      </div>
      <MatchFacts
        facts={card}
        deadline={card.deadline}
        eligibility={card.eligibility}
        decidingCount={card.decidingCount}
      />
      <CardReasons card={card} />
      <CardMarks
        card={card}
        status={status}
        isGone={isGone}
        hasMoved={shownTier !== undefined && shownTier !== card.tier}
        isOutdated={isOutdated}
        onAskAgain={handlers.onAskAgain}
      />
      <ShelfCardField card={card} status={status} />
    </article>
  );
}

function CardReasons({ card }: { card: Card }) {
  const t = useTranslations("matches.card");
  return (
    <>
      {card.reasons.length === 0 && (
        <p className="max-w-measure text-quiet">{t("noReasons")}</p>
      )}
      {card.reasons.map((reason) => (
        <div key={reason.text} className="max-w-lg">
          <p className="font-medium">{reason.text}</p>
          <QuotePair
            {...reason}
            listingLanguage={card.textLanguage}
            className="mt-1"
          />
        </div>
      ))}
      {card.gap && (
        <p className="max-w-measure">
          <Badge tone="outline" className="mr-2">
            {t("gap")}
          </Badge>
          <bdi>{card.gap}</bdi>
        </p>
      )}
    </>
  );
}
