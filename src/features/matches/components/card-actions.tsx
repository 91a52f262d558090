import { Bookmark, BookmarkCheck, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { MatchCard, MatchStatus } from "../types";

interface CardActionsProps {
  card: MatchCard;
  status: MatchStatus;
  onChange: (card: MatchCard, status: MatchStatus) => void;
  onDismiss: (card: MatchCard) => void;
}

/** What can be done with a card from the list, by where it stands. */
export function CardActions({
  card,
  status,
  onChange,
  onDismiss,
}: CardActionsProps) {
  const t = useTranslations("matches.card");
  const { title } = card;
  if (status === "applied") return null;
  if (status === "dismissed") {
    return (
      <Button
        size="sm"
        aria-label={t("restoreNamed", { title })}
        onClick={() => onChange({ ...card, status }, card.returnStatus)}
      >
        {t("restore")}
      </Button>
    );
  }
  const isSaved = status === "saved";
  return (
    <div className="-mt-2 -mr-2 flex shrink-0">
      <IconButton
        label={t("saveNamed", { title })}
        shortcut="s"
        aria-pressed={isSaved}
        className={isSaved ? "text-accent" : "text-quiet"}
        onClick={() =>
          onChange({ ...card, status }, isSaved ? "open" : "saved")
        }
      >
        {isSaved ? (
          <BookmarkCheck
            aria-hidden
            fill="currentColor"
            stroke="var(--paper)"
          />
        ) : (
          <Bookmark aria-hidden />
        )}
      </IconButton>
      <IconButton
        label={t("dismissNamed", { title })}
        shortcut="e"
        className="text-quiet"
        onClick={() => onDismiss({ ...card, status })}
      >
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
