import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Field } from "@/components/ui/field";
import { useFormat } from "@/hooks/use-format";
import { capitalised } from "@/lib/format";
import {
  useLanguageLevelOptions,
  useLanguageOptions,
} from "../hooks/use-options";
import type { Basics } from "../types";
import { LevelRows } from "./level-rows";

type Languages = Basics["languages"];

interface LanguagesFieldProps {
  languages: Languages;
  error: string | undefined;
  onChange: (languages: Languages) => void;
}

export function LanguagesField({
  languages,
  error,
  onChange,
}: LanguagesFieldProps) {
  const t = useTranslations("profile.basics");
  const format = useFormat();
  const levelOptions = useLanguageLevelOptions();
  const setCodes = (codes: string[]) =>
    onChange(
      codes.map(
        (code) =>
          languages.find((language) => language.code === code) ?? {
            code,
            level: "conversational",
          },
      ),
    );
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={t("languages")}
        description={t("languagesHelp")}
        error={error}
      >
        <ChipCombobox
          options={useLanguageOptions()}
          values={languages.map(({ code }) => code)}
          onValuesChange={setCodes}
          limit={LIMITS.languages}
          placeholder={t("languagesPlaceholder")}
        />
      </Field>
      <LevelRows
        rows={languages.map(({ code, level }) => ({
          key: code,
          name: capitalised(format.language(code)),
          level,
        }))}
        options={levelOptions}
        labelOf={(name) => t("levelOf", { name })}
        onLevelChange={(code, level) =>
          onChange(
            languages.map((language) =>
              language.code === code ? { code, level } : language,
            ),
          )
        }
      />
    </div>
  );
}
