import { useTranslations } from "use-intl";
import type { EligibilityReason } from "@convex/shared/eligibilityResult";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { BlockedCounts } from "../types";

const ALL = "all";

interface ReasonFilterProps {
  reason: EligibilityReason | undefined;
  counts: BlockedCounts;
  totalCount: number;
  onReason: (reason: EligibilityReason | undefined) => void;
}

/** One reason at a time, each with how many roles it keeps back. */
export function ReasonFilter({
  reason,
  counts,
  totalCount,
  onReason,
}: ReasonFilterProps) {
  const t = useTranslations("matches.why");
  const option = (value: EligibilityReason, count: number) => ({
    value,
    label: t("reasonCount", { reason: t(`reason.${value}`), count }),
  });
  // A reason that the last edit of the profile emptied stays chosen, and says nought.
  const isGone =
    reason !== undefined && counts.every((each) => each.reason !== reason);
  return (
    <Field label={t("byReason")} className="max-w-xs pb-3">
      <Select<EligibilityReason | typeof ALL>
        value={reason ?? ALL}
        onValueChange={(value) => onReason(value === ALL ? undefined : value)}
        options={[
          {
            value: ALL,
            label: t("reasonCount", {
              reason: t("anyReason"),
              count: totalCount,
            }),
          },
          ...counts.map((each) => option(each.reason, each.count)),
          ...(isGone ? [option(reason, 0)] : []),
        ]}
      />
    </Field>
  );
}
