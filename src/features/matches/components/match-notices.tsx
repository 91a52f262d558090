import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { useFormat } from "@/hooks/use-format";
import { useConcernWords } from "../hooks/use-concern-words";
import {
  isDeciding,
  type Concern,
  type MatchDetail,
  type MatchStatus,
} from "../types";

interface MatchNoticesProps {
  match: MatchDetail;
  status: MatchStatus;
  onRestore: () => void;
  onAskAgain: () => void;
}

/** What to know before reading the reasons. */
export function MatchNotices({
  match,
  status,
  onRestore,
  onAskAgain,
}: MatchNoticesProps) {
  const t = useTranslations("matches");
  const locale = useLocale();
  const format = useFormat();
  const words = useConcernWords();
  const { staleReason, concern } = match;
  return (
    <div className="flex max-w-lg flex-col gap-3 pb-6 empty:hidden">
      {status === "dismissed" && (
        <Notice
          action={
            <Button size="sm" onClick={onRestore}>
              {t("card.restore")}
            </Button>
          }
        >
          {t("match.undoDismissed")}
        </Notice>
      )}
      {staleReason === "closed" ? (
        <Notice tone="warning" title={t("match.closedTitle")}>
          {t("match.closedText")}
        </Notice>
      ) : (
        staleReason && (
          <Notice
            tone="warning"
            action={
              <Button size="sm" onClick={onAskAgain}>
                {t("stale.again")}
              </Button>
            }
          >
            {t(`stale.${staleReason}`)}
            {match.willReread && ` · ${t("stale.byItself")}`}
          </Notice>
        )
      )}
      {!staleReason && match.locale && match.locale !== locale && (
        <Notice
          action={
            <Button size="sm" onClick={onAskAgain}>
              {t("stale.again")}
            </Button>
          }
        >
          {t("run.otherLanguage", { language: format.language(match.locale) })}
        </Notice>
      )}
      {match.isHidden && concern && (
        <Notice
          action={
            <ButtonLink size="sm" to="/matches" search={{ tab: "rules" }}>
              {t("rules.toList")}
            </ButtonLink>
          }
        >
          {words.blocked(concern)}
        </Notice>
      )}
      {match.eligibility === "ask" && concern && concern.reason !== "rule" && (
        <ConcernNotice match={match} concern={concern} />
      )}
    </div>
  );
}

function ConcernNotice({
  match,
  concern,
}: {
  match: MatchDetail;
  concern: Concern;
}) {
  const t = useTranslations("matches.match");
  const words = useConcernWords();
  const isAsked = match.factors.some(isDeciding);
  const { reason } = concern;
  const why =
    reason === "region"
      ? t("concernRegion")
      : reason === "language"
        ? t("concernLanguage")
        : reason === "workPermission"
          ? t("concernPermission")
          : words.blocked({ reason });
  return (
    <Notice
      tone="warning"
      title={t("concernTitle")}
      action={
        reason === "region" && (
          <ButtonLink size="sm" to="/profile" hash="basics">
            {t("toProfile")}
          </ButtonLink>
        )
      }
    >
      <p>
        {why} {words.fact(concern)}
      </p>
      {reason !== "region" && (
        <p>{t(isAsked ? "concernAnswer" : "concernEmployer")}</p>
      )}
    </Notice>
  );
}
