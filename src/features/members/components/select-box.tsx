import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";

interface SelectBoxProps {
  label: string;
  isOn: boolean;
  isPartly?: boolean;
  onToggle: () => void;
}

/** The box of a row: small to the eye, as large as a finger to the touch. */
export function SelectBox({
  label,
  isOn,
  isPartly = false,
  onToggle,
}: SelectBoxProps) {
  return (
    <Base.Root
      aria-label={label}
      checked={isOn}
      indeterminate={isPartly}
      onCheckedChange={onToggle}
      className="group/box -ml-3 flex size-touch cursor-pointer items-center justify-center rounded-sm focus-visible:-outline-offset-4"
    >
      <span className="flex size-[1.25rem] items-center justify-center rounded-sm border border-edge bg-raised text-paper transition-colors group-data-checked/box:border-accent group-data-checked/box:bg-accent group-data-indeterminate/box:border-accent group-data-indeterminate/box:bg-accent">
        <Base.Indicator>
          {isPartly ? (
            <Minus aria-hidden className="size-4" strokeWidth={3} />
          ) : (
            <Check aria-hidden className="size-4" strokeWidth={3} />
          )}
        </Base.Indicator>
      </span>
    </Base.Root>
  );
}
