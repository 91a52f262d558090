import { useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ScorerMark } from "@/components/entities/scorer-mark";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useAnnouncement } from "@/hooks/use-announce";
import { useLostFocus } from "@/hooks/use-lost-focus";
import { MATCH_SHELVES } from "@/lib/matches-search";
import type { MatchCounts } from "../hooks/use-match-counts";
import { useEndingWords } from "../hooks/use-run-words";
import { isUnderWay, type Progress, type Run } from "../types";
import { RunAccount } from "./run-account";
import { RunAside } from "./run-aside";
import { RunProgress } from "./run-progress";

export interface RunActions {
  isAsking: boolean;
  isStopping: boolean;
  ask: () => void;
  cancel: () => void;
  resume: () => void;
  readOn: () => void;
}

interface RunPanelProps extends RunActions {
  /** Null for the moment between the first asking and its answer. */
  run: Run | null;
  progress: Progress | undefined;
  isLive: boolean;
  /** The profile has changed since the run read it. */
  isOutdated: boolean;
  /** How many matches stand where; absent while it loads. */
  counts: MatchCounts | undefined;
}

/**
 * What the newest run is doing or has found. It keeps one height, so that the
 * cards under it stay where they are when the progress line becomes a sentence.
 */
export function RunPanel({
  run,
  progress,
  isLive,
  isOutdated,
  counts,
  ...actions
}: RunPanelProps) {
  const t = useTranslations("matches.run");
  const panel = useRef<HTMLElement>(null);
  useLostFocus(panel);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("label")}
      className="border-b border-line pb-4"
    >
      <div className="flex min-h-[21.5rem] flex-col gap-3 sm:min-h-[16rem] xl:min-h-[13.5rem]">
        {isLive || run === null ? (
          <RunProgress
            // From the press to the answer the newest run is still the last one.
            {...(isUnderWay(run) ? { run, progress } : { run: null })}
            {...actions}
          />
        ) : (
          <RunEnding
            run={run}
            progress={progress}
            isOutdated={isOutdated}
            counts={counts}
            {...actions}
          />
        )}
        {run && <ScoredBy scorer={run.scorer} />}
      </div>
    </section>
  );
}

function ScoredBy({ scorer }: Pick<Run, "scorer">) {
  const t = useTranslations("vocabulary");
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-quiet">
      <ScorerMark scorer={scorer} />
      {scorer === "local" && (
        <span className="max-w-measure">{t("scoredLocallyHelp")}</span>
      )}
    </p>
  );
}

interface RunEndingProps extends RunActions {
  run: Run;
  progress: Progress | undefined;
  isOutdated: boolean;
  counts: MatchCounts | undefined;
}

function RunEnding({
  run,
  progress,
  isOutdated,
  counts,
  ask,
  resume,
  readOn,
}: RunEndingProps) {
  const t = useTranslations("matches");
  const ending = useEndingWords();
  const sentence = ending(run, progress, counts?.open ?? run.tierCounts);
  useAnnouncement(sentence);
  const locale = useLocale();
  const isOtherLanguage = run.locale !== locale;
  const isDue = isOutdated || isOtherLanguage || run.state !== "done";

  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 sm:flex-nowrap">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="text-lg">{sentence}</p>
        <p className="max-w-measure text-quiet">
          <RunAside
            run={run}
            isOutdated={isOutdated}
            isOtherLanguage={isOtherLanguage}
          />
        </p>
        {run.state === "done" && <RunAccount run={run} readOn={readOn} />}
        {counts && <PutAway counts={counts} />}
      </div>
      <div className="flex shrink-0 flex-wrap gap-2">
        {run.viewerCan.resume ? (
          <Button variant="primary" onClick={resume}>
            {t("run.resume")}
          </Button>
        ) : (
          run.viewerCan.start && (
            <Button variant={isDue ? "primary" : "secondary"} onClick={ask}>
              {t("ask.again")}
            </Button>
          )
        )}
      </div>
    </div>
  );
}

/** Where the cards went that the reader has dealt with: they left the list below. */
function PutAway({ counts: { total } }: { counts: MatchCounts }) {
  const t = useTranslations("matches.putAway");
  const shelves = MATCH_SHELVES.filter((shelf) => total[shelf] > 0);
  if (shelves.length === 0) return null;
  return (
    <p className="max-w-measure text-quiet">
      {t("title")}{" "}
      {shelves.map((shelf, index) => (
        <span key={shelf}>
          {index > 0 && ", "}
          <Link to="/matches" search={{ tab: shelf }}>
            {t(shelf, { count: total[shelf] })}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}
