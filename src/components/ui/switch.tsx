import { Switch as Base } from "@base-ui/react/switch";
import type { ReactNode } from "react";
import { Choice } from "./choice";

interface SwitchProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onCheckedChange: (isOn: boolean) => void;
  disabled?: boolean;
}

/** Takes effect at once; for what waits for a Save use Checkbox. */
export function Switch({
  label,
  description,
  onCheckedChange,
  ...props
}: SwitchProps) {
  return (
    <Choice
      isTrailing
      label={label}
      description={description}
      control={
        <Base.Root
          {...props}
          onCheckedChange={(isOn) => onCheckedChange(isOn)}
          className="flex h-6 w-touch shrink-0 rounded-full border border-edge bg-sunken p-[3px] transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:opacity-60"
        >
          <Base.Thumb className="aspect-square h-full rounded-full bg-quiet transition-[translate,background-color] data-checked:translate-x-[1.25rem] data-checked:bg-paper" />
        </Base.Root>
      }
    />
  );
}
