import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { ProgressLine } from "@/components/ui/progress-line";
import { useAnnouncement } from "@/hooks/use-announce";
import { useFormat } from "@/hooks/use-format";
import { useDeed } from "@/hooks/use-deed";
import type { Recomputation } from "../types";
import { DeedError } from "@/components/ui/deed-error";

export function RecomputeProgress({
  recomputation,
}: {
  recomputation: Recomputation;
}) {
  const t = useTranslations("operations.recompute");
  const format = useFormat();
  const cancel = useMutation(api.matching.recompute.cancel);
  const resume = useMutation(api.matching.recompute.resume);
  const { act, isBusy, error } = useDeed();
  const { recomputationId, state, viewerCan } = recomputation;
  const counts = {
    started: recomputation.startedCount,
    joined: recomputation.joinedCount,
    skipped: recomputation.skippedCount,
  };
  const done = counts.started + counts.joined + counts.skipped;
  // Members who came after the preview are read too.
  const total = Math.max(recomputation.expectedCount, done);
  const when = recomputation.finishedAt ?? recomputation.startedAt;
  const stateWords = t(`state.${state}`, { when: format.relative(when) });
  useAnnouncement(stateWords);
  return (
    <div>
      <p className="pb-2 font-semibold">
        {stateWords}.{" "}
        {recomputation.stoppedBy && t(`stoppedBy.${recomputation.stoppedBy}`)}
      </p>
      <ProgressLine
        label={t("progress", { done, total, ...counts })}
        value={done}
        max={total}
        action={
          <>
            {viewerCan.cancel && (
              <Button
                size="sm"
                isLoading={isBusy}
                onClick={() => void act(() => cancel({ recomputationId }))}
              >
                {t("cancel")}
              </Button>
            )}
            {viewerCan.resume && (
              <Button
                size="sm"
                isLoading={isBusy}
                onClick={() => void act(() => resume({ recomputationId }))}
              >
                {t("resume")}
              </Button>
            )}
          </>
        }
      />
      {viewerCan.cancel && (
        <p className="text-sm text-quiet">
          {recomputation.waitingFor &&
            `${t(`waiting.${recomputation.waitingFor}`)} `}
          {t("cancelHelp")}
        </p>
      )}
      <DeedError error={error} />
    </div>
  );
}
