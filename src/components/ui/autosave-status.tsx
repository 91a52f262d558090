import { Check, CloudOff, History, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { AutosaveControl } from "@/hooks/use-autosave";
import { Button } from "./button";
import { Spinner } from "./spinner";

interface AutosaveStatusTextProps {
  autosave: Pick<AutosaveControl<unknown>, "status" | "flush" | "takeTheirs">;
}

const ICON = {
  idle: null,
  restored: <History aria-hidden className="size-4 text-accent" />,
  saving: <Spinner />,
  saved: <Check aria-hidden className="size-4 text-accent" />,
  offline: <CloudOff aria-hidden className="size-4 text-warm" />,
  conflict: <TriangleAlert aria-hidden className="size-4 text-warm" />,
  error: <TriangleAlert aria-hidden className="size-4 text-danger" />,
};

/** How the saving goes; a conflict is settled where both versions are shown. */
export function AutosaveStatusText({ autosave }: AutosaveStatusTextProps) {
  const t = useTranslations("common");
  const { status } = autosave;
  return (
    <div
      role="status"
      className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-sm text-quiet"
    >
      {status !== "idle" && (
        <span className="inline-flex items-center gap-1">
          {ICON[status]}
          {t(`autosave.${status}`)}
        </span>
      )}
      {status === "error" && (
        <Button
          size="sm"
          variant="accent"
          onClick={() => void autosave.flush()}
        >
          {t("retry")}
        </Button>
      )}
      {status === "restored" && (
        <span className="inline-flex flex-wrap">
          <Button
            size="sm"
            variant="accent"
            onClick={() => void autosave.flush()}
          >
            {t("autosave.keepRestored")}
          </Button>
          <Button size="sm" variant="quiet" onClick={autosave.takeTheirs}>
            {t("autosave.dropRestored")}
          </Button>
        </span>
      )}
    </div>
  );
}
