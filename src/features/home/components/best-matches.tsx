import { useTranslations } from "use-intl";
import { QuotePair } from "@/components/entities/quote-pair";
import { ButtonLink, Link } from "@/components/ui/link";
import { TierBadge } from "@/components/ui/tier-badge";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Home } from "../types";
import { HomeSection } from "./home-section";

/** The few best, each with the first of its reasons. */
export function BestMatches({ best, hasRun }: Pick<Home, "best" | "hasRun">) {
  const t = useTranslations("home.best");
  return (
    <HomeSection
      title={t("title")}
      all={
        best.length > 0 && (
          <Link to="/matches" className="inline-flex min-h-touch items-center">
            {t("all")}
          </Link>
        )
      }
    >
      {best.length === 0 ? (
        <div className="mt-3 border-y border-line py-6">
          <p className="font-semibold">{t(hasRun ? "allJudged" : "none")}</p>
          <p className="mt-1 mb-4 max-w-measure text-quiet">
            {t(hasRun ? "allJudgedText" : "noneText")}
          </p>
          <ButtonLink to="/matches">{t("ask")}</ButtonLink>
        </div>
      ) : (
        <ul className="border-b border-line">
          {best.map((card) => (
            <Card key={card.matchId} card={card} />
          ))}
        </ul>
      )}
    </HomeSection>
  );
}

function Card({ card }: { card: Home["best"][number] }) {
  const t = useTranslations("home.best");
  const tWords = useTranslations("vocabulary");
  const words = useVocabulary();
  const format = useFormat();
  const [reason] = card.reasons;
  const facts = [
    words.place(card),
    card.deadline !== undefined && format.deadline(card.deadline),
    tWords(card.scorer === "local" ? "scoredLocally" : "scoredByModel"),
  ].filter(Boolean);
  return (
    <li className="border-t border-line py-4 first:border-t-0">
      <TierBadge tier={card.tier} />
      <h3 lang={card.textLanguage} className="text-lg wrap-break-word">
        <Link
          variant="plain"
          to="/matches/$matchId"
          params={{ matchId: card.matchId }}
        >
          {card.title}
        </Link>
      </h3>
      <p className="text-sm text-quiet">
        <bdi>{card.organisationName}</bdi> · {facts.join(" · ")}
      </p>
      {reason ? (
        <>
          <p className="mt-2 font-medium">{reason.text}</p>
          <QuotePair
            {...reason}
            listingLanguage={card.textLanguage}
            className="mt-1"
          />
        </>
      ) : (
        <p className="mt-2 text-quiet">{t("noReason")}</p>
      )}
    </li>
  );
}
