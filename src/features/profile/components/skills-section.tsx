import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { listSkills, skillNamed } from "@convex/shared/skills";
import { SKILL_LEVELS, type SkillLevel } from "@convex/shared/vocabulary";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import type { Option } from "@/components/ui/select";
import { useFieldProblem } from "../hooks/use-field-problem";
import { capitalised } from "../hooks/use-options";
import { useSection } from "../hooks/use-section";
import type { ProfileContent, SectionSource } from "../types";
import { LevelRows } from "./level-rows";
import { SectionFrame } from "./section-frame";

type Skills = ProfileContent["skills"];

export function SkillsSection(source: SectionSource) {
  const t = useTranslations("profile.skills");
  const autosave = useSection("skills", source);
  const problem = useFieldProblem(autosave.error);
  const skills = autosave.value;
  const setNames = (names: string[]) =>
    autosave.setValue((current) =>
      names.map(
        (name) => current.find((skill) => skill.name === name) ?? { name },
      ),
    );
  return (
    <SectionFrame
      section="skills"
      autosave={autosave}
      visibility={source.visibility}
    >
      <Field
        label={t("field")}
        description={t("help")}
        error={problem("skills")}
      >
        <ChipCombobox
          allowsOwn
          options={useSkillOptions(skills)}
          values={skills.map(({ name }) => name)}
          onValuesChange={setNames}
          limit={LIMITS.skills}
          ownMaxLength={LIMITS.skill}
          placeholder={t("placeholder")}
        />
      </Field>
      {skills.length > 0 && (
        <Disclosure summary={t("levels")}>
          <SkillLevels
            skills={skills}
            onLevelChange={(name, level) =>
              autosave.setValue((current) => withLevel(current, name, level))
            }
          />
        </Disclosure>
      )}
    </SectionFrame>
  );
}

/** The table's skills in the reader's language, without those chosen under another name. */
function useSkillOptions(skills: Skills): Option[] {
  const locale = useLocale();
  return useMemo(() => {
    const chosen = new Set(skills.map(({ name }) => name));
    const chosenKeys = new Set(
      skills.map(({ name }) => skillNamed(name)?.key ?? name),
    );
    return listSkills()
      .map((skill) => ({ key: skill.key, name: capitalised(skill[locale]) }))
      .filter(({ key, name }) => chosen.has(name) || !chosenKeys.has(key))
      .map(({ name }) => ({ value: name, label: name }));
  }, [locale, skills]);
}

const UNSAID = "unsaid";
type Level = SkillLevel | typeof UNSAID;

function withLevel(skills: Skills, name: string, level: Level): Skills {
  return skills.map((skill) => {
    if (skill.name !== name) return skill;
    return level === UNSAID ? { name } : { name, level };
  });
}

interface SkillLevelsProps {
  skills: Skills;
  onLevelChange: (name: string, level: Level) => void;
}

function SkillLevels({ skills, onLevelChange }: SkillLevelsProps) {
  const t = useTranslations("profile.skills");
  const tLevel = useTranslations("vocabulary.skillLevel");
  const options: Option<Level>[] = [
    { value: UNSAID, label: t("noLevel") },
    ...SKILL_LEVELS.map((value) => ({ value, label: tLevel(value) })),
  ];
  return (
    <LevelRows<Level>
      rows={skills.map(({ name, level }) => ({
        key: name,
        name,
        level: level ?? UNSAID,
      }))}
      options={options}
      labelOf={(name) => t("levelOf", { name })}
      onLevelChange={onLevelChange}
    />
  );
}
