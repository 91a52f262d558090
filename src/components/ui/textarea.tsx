import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { control } from "./styles";

/** Grows with its text where the browser can; `rows` is where it starts. */
export function Textarea({
  className,
  rows = 3,
  ...props
}: ComponentProps<"textarea">) {
  return (
    <Field.Control
      render={
        <textarea
          {...props}
          rows={rows}
          className={cn(
            control,
            "block field-sizing-content min-h-16 py-2 leading-text",
            className,
          )}
        />
      }
    />
  );
}
