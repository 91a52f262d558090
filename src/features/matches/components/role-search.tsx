import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Link } from "@/components/ui/link";
import { SearchField } from "@/components/ui/search-field";

/** Few: who looks for one role knows its name. */
const SHOWN = 8;

interface RoleSearchProps {
  text: string;
  onText: (text: string) => void;
}

/** Finds any open role, to ask why it is not among the matches. */
export function RoleSearch({ text, onText }: RoleSearchProps) {
  const t = useTranslations("matches.why");
  const found = useQuery(
    api.opportunities.queries.list,
    text === ""
      ? "skip"
      : {
          filters: { text },
          sort: "newest",
          paginationOpts: { numItems: SHOWN, cursor: null },
        },
  );
  return (
    <search className="flex flex-col gap-2">
      <h2 className="text-lg">{t("ask")}</h2>
      <p className="max-w-measure text-sm text-quiet">{t("askText")}</p>
      <SearchField
        label={t("search")}
        placeholder={t("search")}
        text={text}
        onText={onText}
      />
      <p role="status" className="text-sm text-quiet empty:hidden">
        {found &&
          t(found.isDone ? "found" : "foundMore", { count: found.page.length })}
      </p>
      <ul>
        {found?.page.map(({ opportunityId, title, organisationName }) => (
          <li key={opportunityId} className="border-t border-line py-2">
            <Link
              variant="plain"
              to="/matches/why/$opportunityId"
              params={{ opportunityId }}
              className="font-semibold"
            >
              {title}
            </Link>
            <p className="text-sm text-quiet">{organisationName}</p>
          </li>
        ))}
      </ul>
    </search>
  );
}
