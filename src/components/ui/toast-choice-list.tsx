import { useId, useState } from "react";
import type { ToastChoices } from "@/lib/toasts";
import { Button } from "./button";

/** The one tap under a toast; after it, a thank you and what may follow in the same place. */
export function ToastChoiceList({ choices }: { choices: ToastChoices }) {
  const [answer, setAnswer] = useState<{
    value: string;
    isByKey: boolean;
  } | null>(null);
  const labelId = useId();

  if (answer !== null) {
    const next = choices.nextFor?.(answer.value);
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pb-3">
        <p role="status" className="text-sm text-quiet">
          {choices.thanks}
        </p>
        {next && (
          <Button
            size="sm"
            // The choice that was pressed is gone; the keyboard goes on here.
            autoFocus={answer.isByKey}
            onClick={next.onPress}
          >
            {next.label}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div role="group" aria-labelledby={labelId} className="px-4 pb-3">
      <p id={labelId} className="text-sm text-quiet">
        {choices.label}
      </p>
      <div className="mt-2 flex flex-wrap gap-2 py-1">
        {choices.options.map(({ value, label }) => (
          <Button
            key={value}
            size="sm"
            onClick={({ detail }) => {
              setAnswer({ value, isByKey: detail === 0 });
              void choices.onChoose(value);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
