import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import type { ProfilePlace } from "@convex/shared/profilePassages";
import { useProfileLabel } from "@/hooks/use-profile-label";

interface QuotePairProps {
  listingQuote: string;
  profileQuote: string;
  profilePlace: ProfilePlace;
  /** ISO 639-1 of the listing, where it is known. */
  listingLanguage?: string;
  className?: string;
}

/** The two quotes that a reason rests on, side by side where there is room. */
export function QuotePair({
  listingQuote,
  profileQuote,
  profilePlace,
  listingLanguage,
  className,
}: QuotePairProps) {
  const t = useTranslations("matches.card");
  const labelOf = useProfileLabel();
  return (
    <div className={cn("grid gap-x-6 gap-y-2 sm:grid-cols-2", className)}>
      <Quote
        label={t("theyWrote")}
        lang={listingLanguage}
        text={listingQuote}
      />
      <Quote label={labelOf(profilePlace, profileQuote)} text={profileQuote} />
    </div>
  );
}

interface QuoteProps {
  label: string;
  text: string;
  lang?: string | undefined;
}

/** Somebody's words, verbatim, and whose they are. */
export function Quote({ label, text, lang }: QuoteProps) {
  return (
    <figure className="min-w-0 border-l-2 border-line pl-3 wrap-break-word">
      <figcaption className="inline text-sm text-quiet sm:block">
        {label}
      </figcaption>{" "}
      <blockquote className="inline">
        <q lang={lang} dir="auto">
          {text}
        </q>
      </blockquote>
    </figure>
  );
}
