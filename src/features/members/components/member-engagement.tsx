import { useMutation, useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { EngagementRule } from "@/components/entities/engagement-rule";
import { EngagementWords } from "@/components/entities/engagement-words";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import {
  useEngagementFacts,
  type Engagement,
} from "@/hooks/use-engagement-words";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import { OverrideForm } from "../forms/override-form";
import { useDeed } from "../hooks/use-deed";
import type { OfMember } from "../lib/of-member";
import { LevelMark } from "./member-cell";

/** The level, what it comes from, an organiser's word against it, and how it changed. */
export function MemberEngagement({ org, userId }: OfMember) {
  const { orgId } = org;
  const found = useQuery(api.engagement.queries.getOf, { orgId, userId });
  const [isSaying, setIsSaying] = useState(false);
  const t = useTranslations("engagement");
  if (found === undefined) {
    return (
      <SkeletonGroup>
        <SkeletonText lines={3} />
      </SkeletonGroup>
    );
  }
  const { current, history } = found;
  if (current === null) return null;
  return (
    <div className="flex flex-col gap-2">
      <Standing engagement={current} />
      <Word org={org} userId={userId} engagement={current} />
      {current.override === null && (
        <div>
          <Button size="sm" onClick={() => setIsSaying(true)}>
            {t("override.button")}
          </Button>
        </div>
      )}
      <EngagementRule />
      {history.length > 1 && <History history={history} />}
      {isSaying && (
        <OverrideForm
          org={org}
          userId={userId}
          level={current.level}
          onClose={() => setIsSaying(false)}
        />
      )}
    </div>
  );
}

function Standing({ engagement }: { engagement: Engagement }) {
  const t = useTranslations("members");
  const ofFacts = useTranslations("engagement");
  const factsOf = useEngagementFacts();
  const { level, facts } = engagement;
  return (
    <>
      <div className="text-lg">
        <LevelMark level={level}>{t(`levels.${level}`)}</LevelMark>
      </div>
      <p className="text-quiet first-letter:uppercase">
        {ofFacts("of", { facts: factsOf(facts) })}
      </p>
      <EngagementWords engagement={engagement} />
    </>
  );
}

function Word({
  org: { orgId },
  userId,
  engagement,
}: OfMember & { engagement: Engagement }) {
  const t = useTranslations("members");
  const say = useTranslations("engagement.override");
  const format = useFormat();
  const clear = useMutation(api.engagement.mutations.clearOverride);
  const set = useMutation(api.engagement.mutations.setOverride);
  const act = useDeed();
  const { override, level, ruleLevel } = engagement;
  if (override === null) return null;
  const { reason, until, byName } = override;
  const said = { date: format.date(until), reason };
  const end = () =>
    act(async () => {
      await clear({ orgId, userId });
      toasts.showUndoable({
        title: say("cleared"),
        undo: () => set({ orgId, userId, level, reason, until }),
      });
    });
  return (
    <>
      <p className="wrap-break-word">
        {byName
          ? say("now", { ...said, name: byName })
          : say("nowByNobody", said)}{" "}
        <span className="text-quiet">
          {say("rule", { level: t(`levels.${ruleLevel}`) })}
        </span>
      </p>
      <div>
        <Button size="sm" onClick={() => void end()}>
          {say("clear")}
        </Button>
      </div>
    </>
  );
}

interface Past {
  level: Engagement["level"];
  isOverride: boolean;
  since: number;
  until: number | null;
}

function History({ history }: { history: readonly Past[] }) {
  const t = useTranslations("members");
  const say = useTranslations("engagement.history");
  const format = useFormat();
  return (
    <Disclosure
      summary={<span className="text-sm text-quiet">{say("title")}</span>}
    >
      <ol className="flex flex-col gap-1 text-sm">
        {history.map(({ level, isOverride, since, until }) => {
          const said = {
            level: t(`levels.${level}`),
            since: format.date(since),
          };
          return (
            <li key={since}>
              {until === null
                ? say("now", said)
                : say("line", { ...said, until: format.date(until) })}
              {isOverride && (
                <span className="text-quiet"> · {say("byWord")}</span>
              )}
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
