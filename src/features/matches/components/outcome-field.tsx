import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { OUTCOMES } from "@convex/shared/vocabulary";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Outcome } from "../types";

interface OutcomeFieldProps {
  outcome: Outcome;
  onOutcome: (outcome: Outcome) => void;
  /** It was marked by mistake. */
  onUnapply: () => void;
}

/** What came of an application; nobody else is told. */
export function OutcomeField({
  outcome,
  onOutcome,
  onUnapply,
}: OutcomeFieldProps) {
  const t = useTranslations("matches.match");
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The button that brought this here is gone, and the focus with it.
    if (document.activeElement === document.body)
      place.current?.querySelector("button")?.focus();
  }, []);

  return (
    <div ref={place} className="flex flex-wrap items-end gap-2 pb-6">
      <div className="w-full max-w-xs">
        <Field label={t("outcome")}>
          <Select
            options={OUTCOMES.map((value) => ({
              value,
              label: t(`outcomes.${value}`),
            }))}
            value={outcome}
            onValueChange={onOutcome}
          />
        </Field>
      </div>
      <Button variant="quiet" onClick={onUnapply}>
        {t("unapply")}
      </Button>
    </div>
  );
}
