import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";

/** Who judged: a model, or rules over the words. Never hidden. */
export function ScorerMark({ scorer }: { scorer: "claude" | "local" }) {
  const t = useTranslations("vocabulary");
  return scorer === "claude" ? (
    <Badge tone="neutral">{t("scoredByModel")}</Badge>
  ) : (
    <Badge tone="warm">{t("scoredLocally")}</Badge>
  );
}
