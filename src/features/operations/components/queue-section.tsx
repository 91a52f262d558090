import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useFormat } from "@/hooks/use-format";
import { Waiting } from "./section";

export function QueueSection() {
  const t = useTranslations("operations.queue");
  const runs = useTranslations("operations.runs");
  const format = useFormat();
  const queue = useQuery(api.ops.queries.getQueue);
  if (!queue) return <Waiting />;
  const { running, waiting, rates } = queue;
  const hops = [
    ...running.map((hop) => ({ ...hop, word: t("running") })),
    ...waiting.map((hop) => ({ ...hop, word: t("queued") })),
  ];
  return (
    <div className="flex flex-col gap-3">
      <p>
        {t("slots", { count: running.length, slots: queue.slots })}.{" "}
        {queue.hasMoreWaiting
          ? t("waitingMore", { count: waiting.length })
          : t("waiting", { count: waiting.length })}
        .
      </p>
      {hops.length > 0 && (
        <ul className="divide-y divide-line text-sm">
          {hops.map(({ runId, since, word }) => (
            <li key={runId} className="flex flex-wrap gap-x-4 py-2">
              <span className="min-w-0 wrap-break-word">
                {runs("run", { id: runId })}
              </span>
              <span className="text-quiet">
                {word}, {t("since", { when: format.relative(since) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="max-w-measure text-quiet">
        {rates
          ? t("rates", {
              when: format.relative(rates.updatedAt),
              requests: rates.requests,
              input: rates.inputTokens,
              output: rates.outputTokens,
            })
          : t("noRates")}
      </p>
    </div>
  );
}
