import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { DISMISS_REASONS, OUTCOMES } from "@convex/shared/vocabulary";
import { ButtonLink } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { MatchCard, MatchStatus } from "../types";

interface ShelfCardFieldProps {
  card: MatchCard;
  status: MatchStatus;
}

/** What a shelf lets one note on a card: why it was dismissed, what came of it. */
export function ShelfCardField({ card, status }: ShelfCardFieldProps) {
  const t = useTranslations("matches");
  const setReason = useMutation(api.matches.setDismissReason);
  const setOutcome = useMutation(api.matches.setOutcome);
  const errorMessage = useErrorMessage();
  const fail = (error: unknown) => toasts.showError(errorMessage(error));
  const { matchId, title } = card;

  if (status === "dismissed" && card.status === "dismissed") {
    return (
      <div className="w-full max-w-xs">
        <Select
          aria-label={t("dismissed.whyNamed", { title })}
          placeholder={t("dismissed.why")}
          options={DISMISS_REASONS.map((value) => ({
            value,
            label: t(`dismissed.reasons.${value}`),
          }))}
          value={card.dismissReason ?? null}
          onValueChange={(reason) =>
            void setReason({ matchId, reason }).catch(fail)
          }
        />
        {card.dismissReason !== undefined && card.dismissReason !== "other" && (
          <ButtonLink
            size="sm"
            variant="accent"
            className="mt-1"
            to="/matches"
            search={{ tab: "rules", from: matchId }}
            aria-label={t("dismissed.toRuleNamed", { title })}
          >
            {t("dismissed.toRule")}
          </ButtonLink>
        )}
      </div>
    );
  }
  if (status === "applied" && card.status === "applied") {
    return (
      <div className="w-full max-w-xs">
        <Select
          aria-label={t("match.outcomeNamed", { title })}
          options={OUTCOMES.map((value) => ({
            value,
            label: t(`match.outcomes.${value}`),
          }))}
          value={card.outcome ?? "waiting"}
          onValueChange={(outcome) =>
            void setOutcome({ matchId, outcome }).catch(fail)
          }
        />
      </div>
    );
  }
  return null;
}
