import { useState } from "react";
import { useTranslations } from "use-intl";
import { VERDICTS } from "@convex/shared/vocabulary";
import { Disclosure } from "@/components/ui/disclosure";
import { useMedia } from "@/hooks/use-media";
import { useHotkeys } from "@/hooks/use-hotkeys";
import { useWalk } from "../hooks/use-walk";
import type { MatchDetail, MatchStatus, ProfileEntry } from "../types";
import { EvidenceColumn } from "./evidence-column";
import { ListingText, ProfileText } from "./evidence-texts";
import { KeysHelp, type KeyRows } from "./keys-help";
import { MatchAdvice } from "./match-advice";
import type { MatchHandlers } from "./match-actions";
import { RequirementList } from "./requirement-list";
import type { RequirementHandlers } from "./requirement-row";
import { StrengthList } from "./strength-list";

const KEYS: KeyRows = [
  { keys: ["j"], word: "nextRequirement" },
  { keys: ["k"], word: "previousRequirement" },
  { keys: ["s"], word: "save" },
  { keys: ["e"], word: "dismiss" },
  { keys: ["?"], word: "help" },
];

interface BelievingProps extends MatchHandlers {
  match: MatchDetail;
  status: MatchStatus;
  onAnswer: RequirementHandlers["onAnswer"];
}

/** Three texts side by side where there is room; else rows that open to two quotes. */
export function Believing({
  match,
  status,
  onAnswer,
  ...handlers
}: BelievingProps) {
  const t = useTranslations("matches.match");
  const isWide = useMedia("(width >= 80rem)");
  const factors = useSteadyOrder(match);
  const { activeKey, setActiveKey } = useWalk(factors.map(({ key }) => key));
  const { viewerCan } = match;
  useHotkeys({
    s: () =>
      (viewerCan.save || viewerCan.unsave) &&
      handlers.onChange(status === "saved" ? "open" : "saved"),
    e: () => viewerCan.dismiss && handlers.onDismiss(),
  });
  const shared = {
    listingLanguage: match.listing.textLanguage,
    isWide,
    activeKey,
    onActivate: setActiveKey,
  };
  const middle = (
    <div className="flex min-w-0 flex-col gap-10">
      <StrengthList strengths={match.strengths} {...shared} />
      <RequirementList
        factors={factors}
        entries={entriesOf(match)}
        onAnswer={onAnswer}
        {...shared}
      />
      <MatchAdvice match={match} />
      <KeysHelp rows={KEYS} className="self-start" />
    </div>
  );
  const texts = { match, activeKey };
  if (!isWide) {
    return (
      <div className="flex flex-col gap-10">
        {middle}
        <div className="border-y border-line py-2">
          <Disclosure summary={t("wholeListing")}>
            <ListingText {...texts} />
          </Disclosure>
          <Disclosure summary={t("profile")}>
            <ProfileText {...texts} />
          </Disclosure>
        </div>
      </div>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)_minmax(0,1fr)] items-start gap-x-6">
      <EvidenceColumn title={t("listing")} activeKey={activeKey}>
        <ListingText {...texts} />
      </EvidenceColumn>
      {middle}
      <EvidenceColumn title={t("profile")} activeKey={activeKey}>
        <ProfileText {...texts} />
      </EvidenceColumn>
    </div>
  );
}

/** Jobs and studies by their first line, which is made of their fields. */
function entriesOf({ passages }: MatchDetail): ProfileEntry[] {
  return passages.flatMap(({ key, text }) => {
    const [section, id] = key.split(":");
    return (section === "work" || section === "education") && id
      ? [{ key, section, id, label: text.split("\n")[0] ?? "" }]
      : [];
  });
}

/** Met, partly, missing, unknown, as it was on opening: an answered row settles in place. */
function useSteadyOrder({ factors }: MatchDetail) {
  const [order] = useState(() =>
    VERDICTS.flatMap((verdict) =>
      factors
        .filter((factor) => factor.verdict === verdict)
        .map(({ key }) => key),
    ),
  );
  const placeOf = (key: string) => {
    const place = order.indexOf(key);
    return place === -1 ? order.length : place;
  };
  return [...factors].sort((a, b) => placeOf(a.key) - placeOf(b.key));
}
