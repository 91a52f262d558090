import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { ProgramState, ProgramToRun } from "../types";

interface ProgramStateBarProps {
  program: ProgramToRun;
  isBusy: boolean;
  onGo: (state: ProgramState) => void;
}

/** In what state a program is, what that means, and where it may go. */
export function ProgramStateBar({
  program,
  isBusy,
  onGo,
}: ProgramStateBarProps) {
  const t = useTranslations("programs");
  const { state, nextStates } = program;
  const [likeliest, ...others] = nextStates;
  const wordOf = (next: ProgramState) =>
    state === "archived" || (state === "completed" && next === "running")
      ? t("runOne.resume")
      : t(`runOne.go.${next}`);
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y border-line py-4">
      <div className="min-w-0">
        <p className="font-semibold">
          {t("runOne.stateLabel", { state: t(`state.${state}`) })}
        </p>
        <p className="max-w-measure text-quiet">
          {t(`runOne.explained.${state}`)}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {likeliest && (
          <Button
            variant={state === "draft" ? "primary" : "secondary"}
            disabled={isBusy}
            onClick={() => onGo(likeliest)}
          >
            {wordOf(likeliest)}
          </Button>
        )}
        {others.map((next) => (
          <Button
            key={next}
            variant="quiet"
            disabled={isBusy}
            onClick={() => onGo(next)}
          >
            {wordOf(next)}
          </Button>
        ))}
      </div>
    </div>
  );
}
