import { Check } from "lucide-react";
import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import type { FirstRunStep } from "@convex/shared/firstRun";
import { Link } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/cn";

export type Steps = FunctionReturnType<typeof api.welcome.queries.get>["steps"];

interface ProgressProps {
  steps: Steps;
  at: FirstRunStep;
}

/** "Step 2 of 4" in words and as a picture, whose parts lead to their steps. */
export function Progress({ steps, at }: ProgressProps) {
  const t = useTranslations("welcome");
  const place = steps.findIndex(({ step }) => step === at) + 1;
  return (
    <nav aria-label={t("progressLabel")} className="mb-6 max-w-measure">
      <p className="font-semibold text-ink">
        {t("progress", { at: place, total: steps.length })}
        {/* Four names fit side by side on a wide screen only. */}
        <span aria-hidden className="sm:hidden">
          {" "}
          · {t(`steps.${at}`)}
        </span>
      </p>
      <ol className="mt-1 grid grid-cols-4 gap-2">
        {steps.map(({ step, state }, index) => (
          <li key={step}>
            <Link
              to="/welcome"
              search={{ step }}
              variant="plain"
              // The router's own mark would be on all four: they are one page.
              activeProps={{ "aria-current": undefined }}
              aria-current={step === at ? "step" : undefined}
              className={cn(
                "flex min-h-touch items-center gap-1 rounded-none border-t-2 text-sm",
                index < place ? "border-accent" : "border-line text-quiet",
                step === at && "font-semibold",
              )}
            >
              {state === "done" && (
                <Check aria-hidden className="size-4 shrink-0 text-accent" />
              )}
              <span className="min-w-0 truncate max-sm:sr-only">
                {t(`steps.${step}`)}
              </span>
              <VisuallyHidden>, {t(`states.${state}`)}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
