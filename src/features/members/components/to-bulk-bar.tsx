import { useTranslations } from "use-intl";
import { BULK_BAR_ID, goTo } from "../lib/places";

/** The short way from the row just selected to what can be done with it; seen once it has the focus. */
export function ToBulkBar() {
  const t = useTranslations("members.bulk");
  return (
    <button
      type="button"
      onClick={() => goTo(BULK_BAR_ID)}
      className="sr-only rounded-sm text-sm text-accent underline focus:not-sr-only focus-visible:-outline-offset-2"
    >
      {t("goTo")}
    </button>
  );
}
