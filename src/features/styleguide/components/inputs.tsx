import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { Shelf, useSamples } from "./shelf";

const FOCUSED = "outline-2 outline-offset-0 outline-accent";

/** What one writes and chooses in. */
export function Inputs() {
  return (
    <>
      <Fields />
      <Choices />
    </>
  );
}

function useOptions() {
  const { one, two, three } = useSamples();
  return [
    { value: "one", label: one },
    { value: "two", label: two },
    { value: "three", label: three },
  ];
}

function Fields() {
  const words = useSamples();
  const options = useOptions();
  const [chips, setChips] = useState<string[]>(["one", "two"]);
  const [chosen, setChosen] = useState<string | null>("one");
  return (
    <Shelf name="fields">
      <Field label={words.short} description={words.help}>
        <Input defaultValue={words.value} />
      </Field>
      <Field label={words.focus} isOptional>
        <Input className={FOCUSED} placeholder={words.value} />
      </Field>
      <Field label={words.long} error={words.wrong}>
        <Input defaultValue={words.long} />
      </Field>
      <Field label={words.disabled} disabled>
        <Input defaultValue={words.value} disabled />
      </Field>
      <Field label={words.short}>
        <Textarea defaultValue={words.sentence} />
      </Field>
      <Field label={words.one}>
        <Select options={options} value={chosen} onValueChange={setChosen} />
      </Field>
      <Field label={words.two}>
        <Combobox options={options} value={chosen} onValueChange={setChosen} />
      </Field>
      <Field label={words.three} error={words.wrong}>
        <ChipCombobox
          options={options}
          values={chips}
          onValuesChange={setChips}
          allowsOwn
        />
      </Field>
      <Field label={words.disabled} disabled>
        <Select
          options={options}
          value={chosen}
          onValueChange={setChosen}
          disabled
        />
      </Field>
      <FormErrorSummary
        errors={[{ name: "city", message: words.wrong }]}
        onFocusField={() => undefined}
        attempt={0}
      />
    </Shelf>
  );
}

function Choices() {
  const words = useSamples();
  const options = useOptions();
  const [value, setValue] = useState("one");
  const [isOn, setIsOn] = useState(true);
  return (
    <Shelf name="choices">
      <FieldGroup legend={words.choices} description={words.help}>
        <Checkbox
          label={words.short}
          checked={isOn}
          onCheckedChange={setIsOn}
        />
        <Checkbox
          label={words.long}
          description={words.help}
          checked={!isOn}
          onCheckedChange={(isOff) => setIsOn(!isOff)}
        />
        <Checkbox
          label={words.disabled}
          checked
          disabled
          onCheckedChange={() => undefined}
        />
        <Checkbox
          label={words.loading}
          checked={false}
          isIndeterminate
          onCheckedChange={() => undefined}
        />
      </FieldGroup>
      <FieldGroup legend={words.choices} error={words.wrong}>
        <RadioGroup options={options} value={value} onValueChange={setValue} />
      </FieldGroup>
      <Switch
        label={words.short}
        description={words.help}
        checked={isOn}
        onCheckedChange={setIsOn}
      />
      <Switch
        label={words.disabled}
        checked
        disabled
        onCheckedChange={() => undefined}
      />
      <SegmentedControl
        label={words.choices}
        segments={options}
        value={value}
        onValueChange={setValue}
      />
    </Shelf>
  );
}
