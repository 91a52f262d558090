import { Bookmark, BookmarkCheck, Check, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ExternalButtonLink } from "@/components/ui/link";
import type { MatchDetail, MatchStatus } from "../types";

export interface MatchHandlers {
  onChange: (status: MatchStatus) => void;
  onDismiss: () => void;
}

interface MatchActionsProps extends MatchHandlers {
  match: MatchDetail;
  status: MatchStatus;
}

/** Apply, and where the reader stands with it. */
export function MatchActions({
  match: { listing, viewerCan },
  status,
  onChange,
  onDismiss,
}: MatchActionsProps) {
  const t = useTranslations("matches");
  const isSaved = status === "saved";
  return (
    <>
      {listing.status === "open" && (
        <ExternalButtonLink
          variant={viewerCan.markApplied ? "primary" : "secondary"}
          href={listing.applyUrl}
        >
          {t("match.apply")}
        </ExternalButtonLink>
      )}
      {(viewerCan.save || viewerCan.unsave) && (
        <Button
          aria-pressed={isSaved}
          aria-keyshortcuts="s"
          onClick={() => onChange(isSaved ? "open" : "saved")}
        >
          {isSaved ? <BookmarkCheck aria-hidden /> : <Bookmark aria-hidden />}
          {t(isSaved ? "card.saved" : "card.save")}
        </Button>
      )}
      {viewerCan.dismiss && (
        <Button aria-keyshortcuts="e" onClick={onDismiss}>
          <X aria-hidden />
          {t("card.dismiss")}
        </Button>
      )}
      {viewerCan.markApplied && (
        <Button variant="accent" onClick={() => onChange("applied")}>
          <Check aria-hidden />
          {t("match.markApplied")}
        </Button>
      )}
    </>
  );
}
