import { useId, useState } from "react";
import type { ToastChoices } from "@/lib/toasts";
import { Button } from "./button";

/** The one tap under a toast; after it, a thank you in the same place. */
export function ToastChoiceList({ choices }: { choices: ToastChoices }) {
  const [isAnswered, setIsAnswered] = useState(false);
  const labelId = useId();

  if (isAnswered) {
    return (
      <p role="status" className="px-4 pb-3 text-sm text-quiet">
        {choices.thanks}
      </p>
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
            onClick={() => {
              setIsAnswered(true);
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
