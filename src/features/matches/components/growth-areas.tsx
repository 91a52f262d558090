import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import type { GrowthArea } from "../types";

/** More would be a wish list; these are where to begin. */
const SHOWN = 5;

/** What many of the read roles ask for and the profile does not show. */
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
