import { profilePlaceOf } from "@convex/shared/profilePassages";
import { useTranslations } from "use-intl";
import { useProfileLabel } from "@/hooks/use-profile-label";
import type { Factor } from "../types";
import { Quote } from "@/components/entities/quote-pair";

type Evidence = { quote: string; start: number; end: number };

/** Whether the words can still be found where they were quoted from. */
export const isInPlace = ({ start, end }: Evidence): boolean => start < end;

interface FactorQuotesProps {
  factor: Factor;
  listingLanguage: string;
  isWide: boolean;
}

/**
 * Both sides of one requirement. Wide screens tint the words in the texts
 * themselves, so here only what those cannot show is said.
 */
export function FactorQuotes({
  factor: { requirement, listingEvidence, profileEvidence, verdict },
  listingLanguage,
  isWide,
}: FactorQuotesProps) {
  const t = useTranslations("matches");
  const labelOf = useProfileLabel();
  const side = (
    evidence: Evidence | undefined,
    label: string,
    absent: string,
    lang?: string,
  ) => {
    if (!evidence) return <p className="text-sm text-quiet">{absent}</p>;
    if (isWide && isInPlace(evidence)) return null;
    return (
      <div>
        <Quote label={label} lang={lang} text={evidence.quote} />
        {!isInPlace(evidence) && (
          <p className="text-sm text-quiet">{t("match.textChanged")}</p>
        )}
      </div>
    );
  };
  // A question of eligibility has no words on either side.
  if (!listingEvidence && !profileEvidence && requirement === "") return null;
  return (
    <div className="grid gap-x-6 gap-y-3 pt-1 pb-3 empty:hidden sm:grid-cols-2 xl:grid-cols-1">
      {side(
        listingEvidence,
        t("card.theyWrote"),
        t("match.notQuoted"),
        listingLanguage,
      )}
      {side(
        profileEvidence,
        profileEvidence
          ? labelOf(profilePlaceOf(profileEvidence), profileEvidence.quote)
          : "",
        t(verdict === "met" ? "match.answered" : "match.nothingFound"),
      )}
    </div>
  );
}
