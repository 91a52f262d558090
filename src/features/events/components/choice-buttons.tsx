import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";

interface ChoiceButtonsProps<V extends string> {
  /** The question, for screen readers. */
  label: string;
  choices: readonly { value: V; label: string }[];
  value: V | null;
  onChoose: (value: V) => void;
  size?: "md" | "sm";
}

/**
 * A few answers side by side, each a press. Not radios: there an arrow key would
 * already answer.
 */
export function ChoiceButtons<V extends string>({
  label,
  choices,
  value,
  onChoose,
  size = "md",
}: ChoiceButtonsProps<V>) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2">
      {choices.map((choice) => {
        const isChosen = choice.value === value;
        return (
          <Button
            key={choice.value}
            size={size}
            aria-pressed={isChosen}
            className={
              isChosen
                ? "border-accent bg-accent-soft text-accent-strong hover:border-accent hover:bg-accent-soft"
                : undefined
            }
            onClick={() => onChoose(choice.value)}
          >
            {isChosen && <Check aria-hidden />}
            {choice.label}
          </Button>
        );
      })}
    </div>
  );
}
