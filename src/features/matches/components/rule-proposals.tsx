import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useBusy } from "../hooks/use-busy";
import { useRuleWords } from "../hooks/use-rule-words";
import type { MatchId, RuleProposal, RuleProposals as All } from "../types";
import { RulePreviewLines } from "./rule-preview-lines";

type Accept = (from: {
  key: string;
  matchId: MatchId;
  value: RuleProposal["value"];
}) => Promise<boolean>;

interface RuleProposalsProps {
  proposals: All;
  onAccept: Accept;
}

/** Rules that a dismissal suggests. None is in force before it is taken up. */
export function RuleProposals({
  proposals: { match, rules },
  onAccept,
}: RuleProposalsProps) {
  const t = useTranslations("matches.rules");
  const reasons = useTranslations("matches.dismissed.reasons");
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked for from a message at the edge of the screen, or from a card: read on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="proposals">
      <h2
        id="proposals"
        ref={heading}
        tabIndex={-1}
        className="text-lg outline-hidden"
      >
        {t("proposals")}
      </h2>
      {match?.reason && (
        <p className="mt-2 max-w-measure text-sm text-quiet">
          {t("proposalsText", {
            title: match.title,
            reason: reasons(match.reason).toLowerCase(),
          })}
        </p>
      )}
      {match === null || rules.length === 0 ? (
        <p className="mt-4">{t("noProposal")}</p>
      ) : (
        <ul className="mt-4">
          {rules.map((rule) => (
            <Proposal
              key={rule.key}
              rule={rule}
              onAccept={() =>
                onAccept({
                  key: rule.key,
                  value: rule.value,
                  matchId: match.matchId,
                })
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Proposal({
  rule,
  onAccept,
}: {
  rule: RuleProposal;
  onAccept: () => Promise<boolean>;
}) {
  const t = useTranslations("matches.rules");
  const words = useRuleWords();
  const [isBusy, run] = useBusy();
  const sentence = words(rule.value);
  const heading = useRef<HTMLHeadingElement>(null);
  const accept = async () => {
    // The button is gone then: the keyboard goes on at what it has put in force.
    if (await onAccept()) heading.current?.focus();
  };
  return (
    <li className="border-t border-line py-4">
      <h3
        ref={heading}
        tabIndex={-1}
        className="text-base font-semibold outline-hidden"
      >
        {sentence}
      </h3>
      {rule.isAccepted ? (
        <p role="status" className="mt-2">
          <Badge tone="accent">{t("inForce")}</Badge>
        </p>
      ) : (
        <>
          <RulePreviewLines preview={rule.preview} />
          <Button
            className="mt-3"
            isLoading={isBusy}
            aria-label={`${t("accept")}: ${sentence}`}
            onClick={() => run(accept)}
          >
            {t("accept")}
          </Button>
        </>
      )}
    </li>
  );
}
