import { useQuery } from "convex/react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { RuleProposals } from "../components/rule-proposals";
import { RuleRow } from "../components/rule-row";
import { useRuleActions } from "../hooks/use-rule-actions";

interface RulesViewProps {
  /** The dismissed match that a rule may be made of. */
  from: string | undefined;
}

/** What the reader has taught the list, and what a dismissal could teach it. */
export function RulesView({ from }: RulesViewProps) {
  const t = useTranslations("matches.rules");
  const rules = useQuery(api.matching.rules.listMine);
  const proposals = useQuery(
    api.matching.rules.propose,
    from === undefined ? "skip" : { matchId: from },
  );
  const actions = useRuleActions();
  const heading = useRef<HTMLHeadingElement>(null);
  if (rules === undefined || (from !== undefined && proposals === undefined)) {
    return (
      <SkeletonGroup>
        <SkeletonText />
      </SkeletonGroup>
    );
  }
  return (
    <div className="flex max-w-lg flex-col gap-10">
      {proposals && (
        <RuleProposals
          key={from}
          proposals={proposals}
          onAccept={actions.accept}
        />
      )}
      <section aria-labelledby="rules">
        <h2
          id="rules"
          ref={heading}
          tabIndex={-1}
          className="text-lg outline-hidden"
        >
          {t("title")}
        </h2>
        <p className="mt-2 max-w-measure text-sm text-quiet">{t("text")}</p>
        {rules.length === 0 && proposals ? (
          <p className="mt-4">{t("none")}</p>
        ) : rules.length === 0 ? (
          <EmptyState title={t("none")} className="mt-6">
            {t("noneText")}
          </EmptyState>
        ) : (
          <ul className="mt-4">
            {rules.map((rule) => (
              <RuleRow
                key={rule.key}
                rule={rule}
                {...actions}
                // The row is gone: the keyboard goes on at its list.
                onGone={() => heading.current?.focus()}
              />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
