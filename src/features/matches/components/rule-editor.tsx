import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { ruleKey } from "@convex/shared/rules";
import {
  COMMITMENTS,
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
} from "@convex/shared/vocabulary";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useVocabulary } from "@/hooks/use-vocabulary";
import { useBusy } from "../hooks/use-busy";
import type { MyRule, RuleValue } from "../types";
import { RulePreviewLines } from "./rule-preview-lines";

const ISO_DATE = /^20\d\d-\d\d-\d\d$/;
const WHOLE = /^\d{1,9}$/;

interface RuleEditorProps {
  rule: MyRule;
  onSave: (next: { key: string; value: RuleValue }) => Promise<unknown>;
  onCancel: () => void;
}

/** Another value for a rule, with what that would change before it is saved. */
export function RuleEditor({ rule, onSave, onCancel }: RuleEditorProps) {
  const t = useTranslations("matches.rules");
  /** Null while what is typed is no value yet. */
  const [value, setValue] = useState<RuleValue | null>(rule.value);
  const [isBusy, run] = useBusy();
  const key = value && ruleKey(value);
  const isChanged = key !== null && key !== rule.key;
  const preview = useQuery(
    api.matching.rules.preview,
    value && isChanged ? { value, replaces: rule.key } : "skip",
  );
  return (
    <form
      className="mt-2 flex max-w-sm flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (value && isChanged) run(() => onSave({ key, value }));
      }}
    >
      <ValueField value={rule.value} chosen={value} onChange={setValue} />
      <div aria-live="polite">
        {isChanged && preview && <RulePreviewLines preview={preview} />}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="sm"
          variant="primary"
          disabled={!isChanged}
          isLoading={isBusy}
        >
          {t("save")}
        </Button>
        <Button size="sm" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

interface ValueFieldProps {
  /** As it is in force. */
  value: RuleValue;
  chosen: RuleValue | null;
  onChange: (value: RuleValue | null) => void;
}

function ValueField({ value, chosen, onChange }: ValueFieldProps) {
  const t = useTranslations("matches.rules");
  const options = useOptions(value);
  if (options !== null) {
    return (
      <Field label={t("value")}>
        <Select
          options={options.map(({ key, label }) => ({ value: key, label }))}
          value={chosen && ruleKey(chosen)}
          onValueChange={(next) =>
            onChange(options.find(({ key }) => key === next)?.value ?? null)
          }
        />
      </Field>
    );
  }
  if (value.type === "pay") {
    return (
      <Field label={t("amount", { unit: value.currency })}>
        <Input
          inputMode="numeric"
          defaultValue={String(value.amount)}
          onChange={({ target }) => {
            const isWhole = WHOLE.test(target.value);
            onChange(
              isWhole ? { ...value, amount: Number(target.value) } : null,
            );
          }}
        />
      </Field>
    );
  }
  if (value.type === "startsBy") {
    return (
      <Field label={t("value")}>
        <Input
          type="date"
          defaultValue={value.date}
          onChange={({ target: { value: date } }) =>
            onChange(ISO_DATE.test(date) ? { ...value, date } : null)
          }
        />
      </Field>
    );
  }
  return null;
}

interface ValueOption {
  key: string;
  label: string;
  value: RuleValue;
}

/** The values of a closed list that could stand in its place; null for the others. */
function useOptions({ type }: RuleValue): ValueOption[] | null {
  const words = useVocabulary();
  const keyed = (value: RuleValue, label: string): ValueOption => ({
    key: ruleKey(value),
    label,
    value,
  });
  switch (type) {
    case "kind":
      return WORK_KINDS.map((kind) => keyed({ type, kind }, words.kind(kind)));
    case "commitment":
      return COMMITMENTS.map((commitment) =>
        keyed({ type, commitment }, words.commitment(commitment)),
      );
    case "level":
      return LEVELS.map((level) => keyed({ type, level }, words.level(level)));
    case "workplace":
      return WORKPLACES.map((workplace) =>
        keyed({ type, workplace }, words.workplace(workplace)),
      );
    case "country":
    case "organisation":
    case "pay":
    case "startsBy":
      return null;
  }
}
