import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field";

interface CheckboxChoicesProps<V extends string> {
  legend: string;
  choices: readonly V[];
  labelOf: (choice: V) => string;
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}

/** Any of a few; kept in the order of the list, whatever order they were ticked in. */
export function CheckboxChoices<V extends string>({
  legend,
  choices,
  labelOf,
  chosen,
  onChange,
}: CheckboxChoicesProps<V>) {
  return (
    <FieldGroup legend={legend}>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={labelOf(choice)}
            checked={chosen.includes(choice)}
            onCheckedChange={(isOn) =>
              onChange(
                choices.filter((other) =>
                  other === choice ? isOn : chosen.includes(other),
                ),
              )
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}
