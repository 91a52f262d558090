import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Home } from "../types";
import { HomeSection } from "./home-section";

/** What has come into the catalogue since the reader last asked. */
export function NewRoles({ newRoles }: Pick<Home, "newRoles">) {
  const t = useTranslations("home.newRoles");
  const format = useFormat();
  const words = useVocabulary();
  const { since, count, hasMore, roles } = newRoles;
  if (since === null) return null;
  const when = format.relative(since);
  return (
    <HomeSection
      title={t("title")}
      all={
        <Link
          to="/opportunities"
          className="inline-flex min-h-touch items-center"
        >
          {t("all")}
        </Link>
      }
    >
      <p className="text-quiet">
        {count === 0
          ? t("none", { when })
          : t(hasMore ? "more" : "count", { count, when })}
      </p>
      <ul className="mt-2 border-b border-line empty:hidden">
        {roles.map((role) => (
          <li key={role.opportunityId} className="border-t border-line py-3">
            <h3
              lang={role.textLanguage}
              className="font-text text-base font-semibold wrap-break-word"
            >
              <Link
                variant="plain"
                to="/opportunities/$opportunityId"
                params={{ opportunityId: role.opportunityId }}
              >
                {role.title}
              </Link>
            </h3>
            <p className="text-sm text-quiet">
              <bdi>{role.organisationName}</bdi> · {words.place(role)}
            </p>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
