import { Input as BaseInput } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { control } from "./styles";

interface InputProps extends Omit<
  ComponentProps<typeof BaseInput>,
  "className"
> {
  className?: string;
}

/** Inside a Field it finds its label, help and error by itself. */
export function Input({ className, ...props }: InputProps) {
  return (
    <BaseInput {...props} className={cn(control, "min-h-touch", className)} />
  );
}
