import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { Home } from "../types";
import { HomeSection } from "./home-section";

/** Saved roles by their deadlines, on the reader's clock. */
export function ClosingSoon({ closing }: Pick<Home, "closing">) {
  const t = useTranslations("home.closing");
  const format = useFormat();
  if (closing.length === 0) return null;
  return (
    <HomeSection
      title={t("title")}
      all={
        <Link
          to="/matches"
          search={{ tab: "saved" }}
          className="inline-flex min-h-touch items-center"
        >
          {t("all")}
        </Link>
      }
    >
      <ul className="border-b border-line">
        {closing.map((role) => (
          <li key={role.matchId} className="border-t border-line py-3">
            <h3
              lang={role.textLanguage}
              className="font-text text-base font-semibold wrap-break-word"
            >
              <Link
                variant="plain"
                to="/matches/$matchId"
                params={{ matchId: role.matchId }}
              >
                {role.title}
              </Link>
            </h3>
            <p className="text-sm text-quiet">{role.organisationName}</p>
            <p className="text-sm">
              {t("until", {
                when: format.deadline(role.deadline),
                date: format.dateTime(role.deadline),
              })}
            </p>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
