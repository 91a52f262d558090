import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { FirstRunStep } from "@convex/shared/firstRun";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { stepBefore } from "../hooks/use-first-run";

interface StepWaysProps {
  step: FirstRunStep;
  onSkip: () => void;
  /** The way on, where it is not a form's own button. */
  children?: ReactNode;
}

/** At the foot of each step: on, back, past it. */
export function StepWays({ step, onSkip, children }: StepWaysProps) {
  const t = useTranslations("welcome");
  const before = stepBefore(step);
  return (
    <div className="mt-10 flex flex-wrap items-center gap-2 border-t border-line pt-6">
      {children}
      {before && (
        <ButtonLink to="/welcome" search={{ step: before }}>
          {t("back")}
        </ButtonLink>
      )}
      <Button variant="quiet" onClick={onSkip}>
        {t("skip")}
      </Button>
    </div>
  );
}
