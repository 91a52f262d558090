import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFormat } from "@/hooks/use-format";
import { useDryRun, type DryRunResult } from "../hooks/use-dry-run";
import { FiguresTable } from "@/components/ui/figures-table";

/** "What would leave now": counted by the rules of sending, changing nothing. */
export function DryRun() {
  const t = useTranslations("operations.mail.sending");
  const { state, count } = useDryRun();
  const isReady = state.status === "ready";
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button
          isLoading={state.status === "counting"}
          onClick={() => void count()}
        >
          {t(isReady ? "dryRunAgain" : "dryRun")}
        </Button>
        <span role="status">
          {state.status === "counting" &&
            t("dryRunCounting", { count: state.total })}
          {isReady && state.result.total === 0 && t("dryRunNothing")}
        </span>
      </div>
      {state.status === "failed" && (
        <Notice tone="danger" role="alert">
          {t("dryRunFailed")}
        </Notice>
      )}
      {isReady && state.result.total > 0 && <Result result={state.result} />}
    </div>
  );
}

function Result({ result }: { result: DryRunResult }) {
  const t = useTranslations("operations.mail.sending");
  const streams = useTranslations("mail.streams");
  const format = useFormat();
  const figures = ["leaving", "held", "putOff", "kept", "ending"] as const;
  return (
    <>
      <FiguresTable
        caption={t("dryRunTable", { when: format.dateTime(result.asOf) })}
        columns={[t("stream"), ...figures.map((figure) => t(figure))]}
        rows={result.counts.map((count) => ({
          key: count.stream,
          cells: [
            streams(count.stream),
            ...figures.map((figure) => format.number(count[figure])),
          ],
        }))}
      />
      {result.hasMore && (
        <p className="text-quiet">{t("dryRunMore", { count: result.total })}</p>
      )}
    </>
  );
}
