import { useMutation } from "convex/react";
import { Check, Circle, CircleDashed } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { ProgressLine } from "@/components/ui/progress-line";
import { TitledSection } from "@/components/ui/titled-section";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { SetupStep } from "../types";

interface SetupChecklistProps {
  steps: readonly SetupStep[];
  orgId: Id<"organisations">;
  slug: string;
}

/** Gone once each step is done or put aside. */
export function SetupChecklist({ steps, orgId, slug }: SetupChecklistProps) {
  const t = useTranslations("organise.setup");
  const skip = useSkip(orgId);
  if (steps.every(({ state }) => state !== "open")) return null;
  const done = steps.filter(({ state }) => state === "done").length;
  return (
    <TitledSection id="setup" title={t("title")}>
      <ProgressLine
        label={t("progress", { done, total: steps.length })}
        value={done}
        max={steps.length}
        className="max-w-measure"
      />
      <ul className="max-w-lg divide-y divide-line">
        {steps.map((step) => (
          <Step key={step.step} step={step} slug={slug} onSkip={skip} />
        ))}
      </ul>
    </TitledSection>
  );
}

type Skip = (step: SetupStep["step"], isSkipped: boolean) => Promise<void>;

function useSkip(orgId: Id<"organisations">): Skip {
  const t = useTranslations("organise.setup");
  const errorMessage = useErrorMessage();
  const setSkipped = useMutation(
    api.orgs.settings.setSetupSkipped,
  ).withOptimisticUpdate((store, { step, isSkipped }) => {
    const steps = store.getQuery(api.orgs.queries.getSetup, { orgId });
    store.setQuery(
      api.orgs.queries.getSetup,
      { orgId },
      steps?.map((each) =>
        each.step === step
          ? { step, state: isSkipped ? "skipped" : "open" }
          : each,
      ),
    );
  });
  const set: Skip = async (step, isSkipped) => {
    await setSkipped({ orgId, step, isSkipped });
  };
  return async (step, isSkipped) => {
    try {
      await set(step, isSkipped);
    } catch (thrown) {
      return toasts.showError(errorMessage(thrown));
    }
    if (!isSkipped) return;
    toasts.showUndoable({
      title: t("skipped", { step: t(step) }),
      undo: () => set(step, false),
    });
  };
}

const ICON = { open: Circle, done: Check, skipped: CircleDashed };

interface StepProps {
  step: SetupStep;
  slug: string;
  onSkip: Skip;
}

function Step({ step: { step, state }, slug, onSkip }: StepProps) {
  const t = useTranslations("organise.setup");
  const Icon = ICON[state];
  return (
    <li className="flex min-h-touch items-center gap-3 py-1">
      <Icon
        aria-hidden
        className={`size-4 shrink-0 ${state === "done" ? "text-accent" : "text-quiet"}`}
      />
      <span className="min-w-0 flex-1">
        {state === "open" ? (
          <Link to={TO[step]} params={{ slug }}>
            {t(step)}
          </Link>
        ) : (
          <span className="text-quiet">
            {t(step)} · {t(state === "done" ? "isDone" : "isSkipped")}
          </span>
        )}
      </span>
      {state !== "done" && (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t(state === "open" ? "skipNamed" : "resumeNamed", {
            step: t(step),
          })}
          onClick={() => void onSkip(step, state === "open")}
        >
          {t(state === "open" ? "skip" : "resume")}
        </Button>
      )}
    </li>
  );
}

const TO = {
  describe: "/organise/$slug/settings",
  logo: "/organise/$slug/settings",
  invite: "/organise/$slug/invitations",
  events: "/organise/$slug/events",
  program: "/organise/$slug/programs",
} as const;
