import type { FunctionReturnType } from "convex/server";
import { MessageSquareText } from "lucide-react";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import { EmptyState } from "@/components/ui/empty-state";

type Report = FunctionReturnType<typeof api.events.feedback.getReport>;

/** What people said, without names where it is not signed. */
export function FeedbackReport({ report }: { report: Report }) {
  const t = useTranslations("events.feedback");
  const { average, ratingCount: count, lines } = report;
  return (
    <>
      <p className="py-4 text-lg">
        {average === null
          ? t("tooFew", { count })
          : t("average", { average: Math.round(average * 10) / 10, count })}
      </p>
      {lines.length === 0 ? (
        <EmptyState icon={<MessageSquareText />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <ul aria-label={t("read")} className="border-y border-line">
          {lines.map(({ feedbackId, rating, comment, name }) => (
            <li
              key={feedbackId}
              className="border-t border-line py-4 first:border-t-0"
            >
              {comment !== "" && (
                <p className="max-w-measure wrap-break-word whitespace-pre-line">
                  {comment}
                </p>
              )}
              <p className="text-sm text-quiet">
                {name === "" ? t("unsigned") : name}
                {rating !== null && ` · ${t("ratedAs", { rating })}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
