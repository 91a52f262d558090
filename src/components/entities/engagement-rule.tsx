import { useTranslations } from "use-intl";
import { ENGAGEMENT_RULE } from "@convex/shared/communities/engagement";
import { Disclosure } from "@/components/ui/disclosure";

/** The rule itself, its numbers taken from where the server takes them. */
export function EngagementRule() {
  const t = useTranslations("engagement.rule");
  const { windowDays, newDays, coreMeetings, coreMeetingsInProgram } =
    ENGAGEMENT_RULE;
  return (
    <Disclosure
      summary={<span className="text-sm text-quiet">{t("button")}</span>}
    >
      <ol className="flex max-w-measure flex-col gap-1 text-sm">
        <li>
          {t("core", {
            meetings: coreMeetings,
            days: windowDays,
            fewer: coreMeetingsInProgram,
          })}
        </li>
        <li>{t("active", { days: windowDays })}</li>
        <li>{t("new", { days: newDays })}</li>
        <li>{t("quiet")}</li>
      </ol>
      <p className="pt-2 text-sm text-quiet">{t("both")}</p>
    </Disclosure>
  );
}
