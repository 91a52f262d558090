import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/hooks/use-format";
import { useDeed } from "@/hooks/use-deed";
import type { RunLine } from "../types";
import { DeedError } from "@/components/ui/deed-error";

const TONE = {
  queued: "accent",
  running: "accent",
  done: "neutral",
  partial: "warm",
  failed: "danger",
  cancelled: "outline",
  superseded: "outline",
} as const;

/** One run: what it is doing, what it cost, and what may be done about it. */
export function RunRow({ run }: { run: RunLine }) {
  const t = useTranslations("operations.runs");
  const format = useFormat();
  const { act, isBusy, error } = useDeed();
  const cancelRun = useMutation(api.ops.mutations.cancelRun);
  const retryRun = useMutation(api.ops.mutations.retryRun);
  const { runId, viewerCan } = run;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-rail flex-col gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={TONE[run.state]}>{t(`state.${run.state}`)}</Badge>
            <span className="min-w-0 text-sm wrap-anywhere">
              {t("run", { id: runId })}
            </span>
          </p>
          <p className="text-sm wrap-anywhere text-quiet">
            {t("member", { id: run.userId })}, {t(`cause.${run.cause}`)},{" "}
            {t(`scorer.${run.scorer}`)}, {format.relative(run.startedAt)}
          </p>
          <RunFigures run={run} />
        </div>
        <div className="flex gap-2">
          {viewerCan.cancel && (
            <Button
              size="sm"
              isLoading={isBusy}
              aria-label={t("cancel", { id: runId })}
              onClick={() => void act(() => cancelRun({ runId }))}
            >
              {t("cancelShort")}
            </Button>
          )}
          {viewerCan.retry && (
            <Button
              size="sm"
              isLoading={isBusy}
              aria-label={t("retry", { id: runId })}
              onClick={() => void act(() => retryRun({ runId }))}
            >
              {t("retryShort")}
            </Button>
          )}
        </div>
      </div>
      <DeedError error={error} />
    </li>
  );
}

function RunFigures({ run }: { run: RunLine }) {
  const t = useTranslations("operations.runs");
  const cost = useTranslations("operations.cost");
  const failure = useTranslations("matches.failure");
  const format = useFormat();
  const parts = [
    t("read", { read: run.readCount, total: run.totalCount }),
    run.failedCount > 0 && t("failed", { count: run.failedCount }),
    run.totalBatches !== undefined && t("batches", { count: run.totalBatches }),
    t("hops", { count: run.hopCount }),
    run.retryCount > 0 && t("retries", { count: run.retryCount }),
    run.watchdogActs > 0 && t("watchdog", { count: run.watchdogActs }),
    run.isHeld && t("held"),
    run.retryAt !== undefined &&
      t("retryAt", { when: format.relative(run.retryAt) }),
    run.scorer === "claude" && cost("calls", { count: run.spent.calls }),
    run.scorer === "claude" && format.cost(run.spent.costMicroUsd),
  ].filter((part) => part !== false);
  return (
    <>
      <p className="text-sm tabular-nums">{parts.join(" · ")}</p>
      {run.failureReason && (
        <p className="text-sm text-quiet">{failure(run.failureReason)}</p>
      )}
    </>
  );
}
