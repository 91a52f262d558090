import { useTranslations } from "use-intl";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { useFormat } from "@/hooks/use-format";
import type { Result, Source } from "../types";
import { SkippedList } from "./skipped-list";

/** How the last look went, in words, and when the next one is. */
export function SourceState({ source }: { source: Source }) {
  const t = useTranslations("eventSources.state");
  const { lastResult, isPaused, nextSyncAt, isSyncing } = source;
  const { relative } = useFormat();
  if (isSyncing) return <Progress source={source} />;
  return (
    <div className="flex flex-col gap-2">
      {lastResult === null ? (
        <p>{t("never")}</p>
      ) : (
        <LastLook source={source} result={lastResult} />
      )}
      {isPaused && <p className="text-quiet">{t("paused")}</p>}
      {!isPaused && nextSyncAt !== null && (
        <p className="text-sm text-quiet">
          {t("next", { when: relative(nextSyncAt) })}
        </p>
      )}
    </div>
  );
}

function Progress({ source: { progress } }: { source: Source }) {
  const t = useTranslations("eventSources.state");
  const { number } = useFormat();
  if (progress === null) return <ProgressLine label={t("reading")} />;
  const { counts, total } = progress;
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const said = { done: number(Math.min(done, total)), total: number(total) };
  return <ProgressLine label={t("saving", said)} value={done} max={total} />;
}

function LastLook({ source, result }: { source: Source; result: Result }) {
  const t = useTranslations("eventSources");
  const { relative } = useFormat();
  const what = useWhat(result);
  const when = relative(result.at);
  const { problem, counts, skipped, detail } = result;
  const isFailure = problem !== undefined && problem !== "empty";
  return (
    <>
      <p>
        {isFailure
          ? t("state.failed", { when })
          : t(source.kind === "csv" ? "state.read" : "state.look", {
              when,
              what,
            })}
      </p>
      {problem !== undefined && (
        <Notice tone="warning">
          <p>{t(`problem.${problem}`, { detail })}</p>
          {isFailure && (
            <p className="text-sm text-quiet">
              {t("state.kept")}{" "}
              {t("state.failedTimes", { count: source.failedCount })}
            </p>
          )}
        </Notice>
      )}
      <SkippedList
        skipped={skipped}
        count={counts.skipped}
        hasRows={source.kind === "csv"}
      />
    </>
  );
}

/** "2 new, one changed", or that there is nothing new. */
function useWhat({ counts }: Result): string {
  const t = useTranslations("eventSources.state");
  const { list } = useFormat();
  const parts = (["added", "changed", "cancelled"] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => t(part, { count: counts[part] }));
  return parts.length === 0 ? t("unchanged") : list(parts);
}
