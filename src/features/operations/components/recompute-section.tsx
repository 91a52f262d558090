import { useMutation, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toasts } from "@/lib/toasts";
import { useDeed } from "@/hooks/use-deed";
import {
  useRecomputePreview,
  type RecomputePreview,
} from "../hooks/use-recompute-preview";
import { DeedError } from "@/components/ui/deed-error";
import { RecomputeFigures } from "./recompute-figures";
import { RecomputeProgress } from "./recompute-progress";
import { Waiting } from "./section";

/** Preview first, then start; then how far it is. */
export function RecomputeSection() {
  const t = useTranslations("operations.recompute");
  const newest = useQuery(api.matching.recompute.getNewest);
  const { state, read, forget } = useRecomputePreview();
  const isRunning = newest?.state === "running";
  if (newest === undefined) return <Waiting />;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-measure text-quiet">{t("text")}</p>
      {newest && <RecomputeProgress recomputation={newest} />}
      {!isRunning && state.status === "ready" && (
        <Preview preview={state.preview} onStarted={forget} />
      )}
      {state.status === "failed" && (
        <Notice tone="danger" role="alert">
          {t("failed")}
        </Notice>
      )}
      {!isRunning && state.status !== "ready" && (
        <div className="flex flex-wrap items-center gap-4">
          <Button
            isLoading={state.status === "counting"}
            onClick={() => void read()}
          >
            {t("preview")}
          </Button>
          {state.status === "counting" && (
            <span role="status">{t("counting", { count: state.counted })}</span>
          )}
        </div>
      )}
    </div>
  );
}

function Preview({
  preview,
  onStarted,
}: {
  preview: RecomputePreview;
  onStarted: () => void;
}) {
  const t = useTranslations("operations.recompute");
  const start = useMutation(api.matching.recompute.start);
  const { act, isBusy, error } = useDeed();
  const { key, totals } = preview;
  const begin = async () => {
    const expectedCount = totals.profiles;
    if (!(await act(() => start({ key, expectedCount })))) return;
    toasts.show(t("begun"));
    onStarted();
  };
  return (
    <div className="flex flex-col gap-4">
      <RecomputeFigures preview={preview} />
      <div>
        <Button
          variant="primary"
          isLoading={isBusy}
          onClick={() => void begin()}
        >
          {t("start")}
        </Button>
      </div>
      <DeedError error={error} />
    </div>
  );
}
