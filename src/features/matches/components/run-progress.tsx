import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ProgressLine } from "@/components/ui/progress-line";
import { useAnnouncement } from "@/hooks/use-announce";
import {
  useFoundWords,
  useMeanwhileWords,
  useReadingWords,
} from "../hooks/use-run-words";
import { useSeconds } from "../hooks/use-seconds";
import type { Progress, Run } from "../types";

interface RunProgressProps {
  run: Run | null;
  progress?: Progress | undefined;
  isStopping: boolean;
  cancel: () => void;
}

/** Where the button was, from the press until the last role is read. */
export function RunProgress({
  run,
  progress,
  isStopping,
  cancel,
}: RunProgressProps) {
  const t = useTranslations("matches.run");
  const reading = useReadingWords();
  const meanwhile = useMeanwhileWords();
  const found = useFoundWords();
  const isWaiting = progress?.waitingUntil !== undefined;
  const now = useSeconds(isWaiting);
  const sentence = reading(run);
  const soFar = run && progress && found(progress.tierCounts);
  useAnnouncement(sentence);
  // Once a wait, not once a second.
  useAnnouncement(isWaiting ? t("waitingAnnounced") : null);

  return (
    <div>
      <ProgressLine
        label={sentence}
        {...(progress && progress.totalCount > 0
          ? {
              value: progress.readCount + progress.failedCount,
              max: progress.totalCount,
            }
          : {})}
        action={
          run?.viewerCan.cancel && (
            <Button
              size="sm"
              isLoading={isStopping}
              loadingLabel={t("cancelling")}
              onClick={cancel}
            >
              {t("cancel")}
            </Button>
          )
        }
      />
      <p className="min-h-[1.5rem] text-sm text-quiet tabular-nums">
        {meanwhile(progress, now)}
      </p>
      {/* Where the sentence of the end will stand. */}
      <p className="min-h-[1.75rem] pt-2 text-lg tabular-nums">
        {soFar && (
          <>
            {t("soFar")} {soFar}
          </>
        )}
      </p>
    </div>
  );
}
