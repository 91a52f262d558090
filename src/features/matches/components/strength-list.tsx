import { profilePlaceOf } from "@convex/shared/profilePassages";
import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import type { Claim } from "../types";
import { QuotePair } from "@/components/entities/quote-pair";

interface StrengthListProps {
  strengths: readonly Claim[];
  listingLanguage: string;
  /** The quotes are tinted in the texts beside; else they are shown here. */
  isWide: boolean;
  activeKey: string | null;
  onActivate: (key: string) => void;
}

/** How a strength is named among the requirements. */
export const strengthKey = (index: number): string => `strength-${index}`;

export function StrengthList({
  strengths,
  listingLanguage,
  isWide,
  activeKey,
  onActivate,
}: StrengthListProps) {
  const t = useTranslations("matches.match");
  if (strengths.length === 0) return null;
  return (
    <section aria-labelledby="strengths">
      <h2 id="strengths" className="pb-3 text-lg">
        {t("strengths")}
      </h2>
      <ul>
        {strengths.map((claim, index) => {
          const key = strengthKey(index);
          const isActive = key === activeKey;
          return (
            <li
              key={key}
              className={cn(
                "-mx-3 border-t border-line transition-colors",
                isActive && "bg-accent-soft",
              )}
            >
              {isWide ? (
                <button
                  type="button"
                  aria-pressed={isActive}
                  onClick={() => onActivate(key)}
                  onFocus={() => onActivate(key)}
                  className="min-h-touch w-full rounded-sm px-3 py-3 text-left focus-visible:-outline-offset-2"
                >
                  {claim.text}
                </button>
              ) : (
                <div className="px-3 py-3">
                  <p className="font-medium">{claim.text}</p>
                  <QuotePair
                    listingQuote={claim.listingEvidence.quote}
                    profileQuote={claim.profileEvidence.quote}
                    profilePlace={profilePlaceOf(claim.profileEvidence)}
                    listingLanguage={listingLanguage}
                    className="mt-1"
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
