import { Controller } from "react-hook-form";
import { FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ProgramFormState } from "./program-schema";

interface ChoicesProps<V extends string> {
  form: ProgramFormState;
  name: "audience" | "enrolment" | "rule";
  legend: string;
  options: readonly V[];
  word: (value: V) => string;
}

/** One of a few, as a question of the form. */
export function Choices<V extends string>({
  form,
  name,
  legend,
  options,
  word,
}: ChoicesProps<V>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <FieldGroup legend={legend}>
          <RadioGroup
            aria-label={legend}
            options={options.map((value) => ({ value, label: word(value) }))}
            value={field.value as V}
            onValueChange={field.onChange}
          />
        </FieldGroup>
      )}
    />
  );
}
