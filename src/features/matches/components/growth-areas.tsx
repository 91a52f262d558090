import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { GrowthArea } from "../types";

/** More would be a wish list; these are where to begin. */
const SHOWN = 5;

/** What would lift most of the reader's matches, with the matches behind each figure. */
export function GrowthAreas({ areas }: { areas: readonly GrowthArea[] }) {
  const t = useTranslations("matches.growth");
  if (areas.length === 0) return null;
  return (
    <section aria-labelledby="growth">
      <h2 id="growth" className="text-lg">
        {t("title")}
      </h2>
      <p className="mt-2 text-sm text-quiet">
        {t("text")}{" "}
        <Link to="/profile" hash="skills">
          {t("add")}
        </Link>
      </p>
      <ol className="mt-4">
        {areas.slice(0, SHOWN).map((area) => (
          <li key={area.key} className="border-t border-line py-3">
            <p className="font-semibold">{area.name}</p>
            <Lifts area={area} />
            <p className="text-sm text-quiet">
              {t("count", { count: area.listingCount })}
            </p>
            <p className="mt-1 text-sm">{area.suggestion}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Lifts({ area: { name, lifts, matches } }: { area: GrowthArea }) {
  const t = useTranslations("matches.growth");
  const tierName = useTranslations("common.tier");
  if (lifts.length === 0) {
    return <p className="text-sm text-quiet">{t("liftsNone")}</p>;
  }
  return (
    <Disclosure
      className="text-sm"
      summary={
        <span>
          {lifts.map(({ tier, count }) => (
            <span key={tier} className="block">
              {t("lifts", { count, tier: tierName(tier) })}
            </span>
          ))}
          <VisuallyHidden>{t("whichNamed", { name })}</VisuallyHidden>
        </span>
      }
    >
      <ul className="pb-2 pl-6">
        {matches.map(({ matchId, title, from, to }) => (
          <li key={matchId} className="py-1">
            <Link variant="plain" to="/matches/$matchId" params={{ matchId }}>
              {title}
            </Link>{" "}
            <span className="text-quiet">
              {t("move", { from: tierName(from), to: tierName(to) })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
