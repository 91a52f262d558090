import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { MatchStatus } from "../types";

interface NoCardsProps {
  status: MatchStatus;
  /** Only some are asked for. */
  isFiltered: boolean;
  onShowAll: () => void;
}

/** What would be here, and the way on. */
export function NoCards({ status, isFiltered, onShowAll }: NoCardsProps) {
  const t = useTranslations("matches.board");
  if (status === "open" && !isFiltered) {
    return (
      <EmptyState title={t("allJudgedTitle")} className="mt-6">
        {t("allJudgedText")}
      </EmptyState>
    );
  }
  const words = {
    open: { title: t("emptyTier"), text: t("emptyTierText") },
    saved: { title: t("savedTitle"), text: t("savedText") },
    dismissed: { title: t("dismissedTitle"), text: t("dismissedText") },
    applied: { title: t("appliedTitle"), text: t("appliedText") },
  }[status];
  return (
    <EmptyState
      title={words.title}
      className="mt-6"
      action={
        <Button onClick={onShowAll}>
          {t(status === "open" ? "showAll" : "toMatches")}
        </Button>
      }
    >
      {words.text}
    </EmptyState>
  );
}
