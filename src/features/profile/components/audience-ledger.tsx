import { Check, Minus } from "lucide-react";
import { useTranslations } from "use-intl";
import {
  isSeenBy,
  ONLOOKERS,
  VISIBLE_SECTIONS,
  type Visibility,
} from "@convex/shared/visibility";
import { Link } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Preview } from "../types";

interface AudienceLedgerProps {
  visibility: Visibility;
  empty: Preview["empty"];
}

/** Section by section, what each audience sees; the choice is made in the profile. */
export function AudienceLedger({ visibility, empty }: AudienceLedgerProps) {
  const t = useTranslations("profile.ledger");
  const tSections = useTranslations("profile.sections");
  return (
    <section aria-labelledby="ledger" className="mt-16 max-w-lg">
      <h2 id="ledger" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-2 text-quiet">{t("text")}</p>
      <table className="mt-6 w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-line align-bottom text-sm text-quiet">
            <th scope="col" className="py-2 pr-4 font-normal">
              {t("section")}
            </th>
            {ONLOOKERS.map((onlooker) => (
              <th
                key={onlooker}
                scope="col"
                className="w-1/5 px-2 py-2 text-center font-normal"
              >
                {t(`onlooker.${onlooker}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {VISIBLE_SECTIONS.map((section) => (
            <tr key={section} className="border-b border-line">
              <th scope="row" className="py-1 pr-4 font-normal">
                <Link
                  to="/profile"
                  hash={section}
                  variant="plain"
                  className="inline-flex min-h-touch items-center"
                >
                  {tSections(section)}
                </Link>
                {empty.includes(section) && (
                  <>
                    {" "}
                    <span className="text-sm text-quiet">{t("empty")}</span>
                  </>
                )}
              </th>
              {ONLOOKERS.map((onlooker) => (
                <td key={onlooker} className="px-2 py-1 text-center">
                  <Mark isSeen={isSeenBy(visibility[section], onlooker)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Mark({ isSeen }: { isSeen: boolean }) {
  const t = useTranslations("profile.ledger");
  const Icon = isSeen ? Check : Minus;
  return (
    <>
      <Icon
        aria-hidden
        className={
          isSeen ? "inline size-6 text-accent" : "inline size-6 text-quiet"
        }
      />
      <VisuallyHidden>{t(isSeen ? "seen" : "unseen")}</VisuallyHidden>
    </>
  );
}
