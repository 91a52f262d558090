import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/hooks/use-format";
import type { MatchCard, MatchStatus } from "../types";

interface CardMarksProps {
  card: MatchCard;
  status: MatchStatus;
  isGone: boolean;
  hasMoved: boolean;
  isOutdated: boolean;
  /** Absent where asking again is offered already, or would not help. */
  onAskAgain?: (() => void) | undefined;
}

/** How far a card may be believed, and what has become of it. */
export function CardMarks({
  card,
  status,
  isGone,
  hasMoved,
  isOutdated,
  onAskAgain,
}: CardMarksProps) {
  const t = useTranslations("matches");
  const tier = useTranslations("common.tier");
  const format = useFormat();
  const staleReason =
    isOutdated && card.staleReason === "profile" ? undefined : card.staleReason;
  const words = useTranslations("vocabulary");
  const { statusChangedAt: putAt, outcomeAt } = card;
  const facts = [
    card.status === status &&
      status !== "open" &&
      putAt !== undefined &&
      t(`card.since.${status}`, { date: format.date(putAt) }),
    status === "applied" &&
      outcomeAt !== undefined &&
      t("card.since.outcome", { date: format.date(outcomeAt) }),
    card.factorCount > 0 &&
      t("card.requirements", { met: card.metCount, count: card.factorCount }),
    card.questionCount > 0 &&
      t("card.questions", { count: card.questionCount }),
    words(card.scorer === "local" ? "scoredLocally" : "scoredByModel"),
    card.isSample && words("sample"),
  ].filter(Boolean);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {card.isNew && status === "open" && (
        <Badge tone="accent">{t("card.new")}</Badge>
      )}
      {status === "saved" && (
        <Badge tone="accent">
          {t(card.status === "dismissed" ? "card.savedAgain" : "card.saved")}
        </Badge>
      )}
      {card.status === "dismissed" && status === "open" && (
        <Badge tone="accent">{t("card.restored")}</Badge>
      )}
      {hasMoved && (
        <Badge tone="accent">
          {t("card.moved", { tier: tier(card.tier) })}
        </Badge>
      )}
      <span className="text-sm text-quiet">{facts.join(" · ")}</span>
      {isGone && <span className="text-sm">{t("card.gone")}</span>}
      {staleReason && (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Badge tone="warm">{t(`stale.${staleReason}`)}</Badge>
          {card.willReread && (
            <span className="text-sm text-quiet">{t("stale.byItself")}</span>
          )}
          {staleReason !== "closed" && !card.willReread && onAskAgain && (
            <Button variant="accent" size="sm" onClick={onAskAgain}>
              {t("stale.again")}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
