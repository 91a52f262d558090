import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import {
  useEngagementFacts,
  type Engagement,
} from "@/hooks/use-engagement-words";
import { EngagementRule } from "./engagement-rule";
import { EngagementWords } from "./engagement-words";

interface EngagementLineProps {
  orgName: string;
  /** As `engagement.queries.getMine` answers it. */
  engagement: Engagement;
}

/** What an organisation sees of me, in the words its organisers read. */
export function EngagementLine({ orgName, engagement }: EngagementLineProps) {
  const t = useTranslations("engagement");
  const format = useFormat();
  const factsOf = useEngagementFacts();
  const { level, facts, override } = engagement;
  const said = { name: orgName, level: t(`levels.${level}`) };
  return (
    <div>
      <p className="max-w-measure">
        {override === null
          ? t("mine", { ...said, facts: factsOf(facts) })
          : t("mineByWord", {
              ...said,
              date: format.date(override.until),
              reason: override.reason,
            })}
      </p>
      {override === null && <EngagementWords engagement={engagement} />}
      <EngagementRule />
    </div>
  );
}
