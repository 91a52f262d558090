import { useTranslations } from "use-intl";
import { refusalOf } from "@convex/shared/errors";

/** Words the server's INVALID at the field it names; other fields get nothing. */
export function useFieldProblem(error: unknown) {
  const t = useTranslations("profile.problems");
  const refusal = refusalOf(error);
  const field = refusal?.code === "INVALID" ? refusal.field : undefined;
  const details = refusal?.details ?? {};

  const words = (): string => {
    const number = (key: string) => Number(details[key] ?? 0);
    switch (details.reason) {
      case "tooLong":
      case "tooMany":
        return t(details.reason, { limit: number("limit") });
      case "outOfRange":
        return t("outOfRange", { min: number("min"), max: number("max") });
      case "required":
      case "url":
        return t(details.reason);
      default:
        return t("format");
    }
  };

  /** `path` is the server's, such as "basics.links.0", or the start of one. */
  return (path: string): string | undefined =>
    field === path || field?.startsWith(`${path}.`) ? words() : undefined;
}
