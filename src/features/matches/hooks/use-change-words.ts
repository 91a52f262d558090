import { useTranslations } from "use-intl";
import { TIERS } from "@convex/shared/vocabulary";
import type { MatchChange } from "../types";
import { useQuestionWords } from "./use-question-words";

/** What has become of a listing since the reading before, and whose change made it so. */
export function useChangeWords() {
  const t = useTranslations("matches.changes");
  const tierName = useTranslations("common.tier");
  const verdict = useTranslations("matches.match.verdict");
  const blocked = useTranslations("vocabulary.blocked");
  const topic = useQuestionWords("topic");

  const what = (change: MatchChange): string => {
    const { kind, tier = "exploring", fromTier, cause, blockedReason } = change;
    switch (kind) {
      case "new":
        return t("isNew", { tier: tierName(tier) });
      case "closed":
        return t("isClosed");
      case "gone":
        return blockedReason === undefined
          ? t("isGone")
          : t("isBlocked", { reason: blocked(blockedReason) });
      case "moved": {
        const isUp = TIERS.indexOf(tier) < TIERS.indexOf(fromTier ?? tier);
        const moved = t(isUp ? "movedUp" : "movedDown", {
          from: tierName(fromTier ?? tier),
          to: tierName(tier),
        });
        return `${moved} ${t(`cause.${cause ?? "reading"}`)}`;
      }
    }
  };
  const requirement = ({
    requirement: text,
    question,
    from,
    to,
  }: MatchChange["requirements"][number]): string =>
    t(
      from === undefined
        ? "requirementCame"
        : to === undefined
          ? "requirementWent"
          : "requirementChanged",
      {
        requirement: text || (question ? topic(question) : ""),
        from: from ? verdict(from) : "",
        to: to ? verdict(to) : "",
      },
    );
  return { what, requirement };
}
