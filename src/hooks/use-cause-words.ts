import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";

type Why = NonNullable<
  FunctionReturnType<typeof api.emails.preferences.getWhy>
>;
type Cause = NonNullable<Why["mail"]>["cause"];

/** Words why a mail was made, out of what it was made of. */
export function useCauseWords(): (cause: Cause) => string {
  const t = useTranslations("mail.why");
  return (cause) => {
    switch (cause.kind) {
      case "code":
        return t(`code.${cause.purpose}`);
      case "addressChanged":
        return t("addressChanged");
      case "invitation":
        return t("invitation", { organisation: cause.orgName });
      case "matchAlert":
        return t("matchAlert", { count: cause.count });
      case "weeklyDigest":
        return t("weeklyDigest", {
          matches: cause.matchCount,
          saved: cause.savedCount,
        });
      case "eventDigest":
        return t("eventDigest", { count: cause.count, period: cause.period });
      case "reminder":
      case "eventMoved":
      case "eventCancelled":
      case "attendance":
        return t(cause.kind, { title: cause.title });
    }
  };
}
