import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { SKILL_LEVELS, type SkillLevel } from "@convex/shared/vocabulary";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import type { Option } from "@/components/ui/select";
import { useFieldProblem } from "../hooks/use-field-problem";
import { useSection } from "../hooks/use-section";
import { useSkillOptions } from "../hooks/use-skill-catalogue";
import type { ProfileContent, SectionSource } from "../types";
import { LevelRows } from "./level-rows";
import { SectionFrame } from "./section-frame";
import { SkillsBeside } from "./skills-beside";

/** Of some hundreds; the rest comes with the first letters. */
const MOST_LISTED = 40;

type Skills = ProfileContent["skills"];

export function SkillsSection(source: SectionSource) {
  const t = useTranslations("profile.skills");
  const autosave = useSection("skills", source);
  const problem = useFieldProblem(autosave.error);
  const skills = autosave.value;
  const names = useMemo(() => skills.map(({ name }) => name), [skills]);
  const options = useSkillOptions(names);
  const [last, setLast] = useState<string | null>(null);
  const setNames = (next: string[]) => {
    setLast(next.find((name) => !names.includes(name)) ?? last);
    autosave.setValue((current) =>
      next.map(
        (name) => current.find((skill) => skill.name === name) ?? { name },
      ),
    );
  };
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
          options={options}
          values={names}
          onValuesChange={setNames}
          limit={LIMITS.skills}
          ownMaxLength={LIMITS.skill}
          mostListed={MOST_LISTED}
          placeholder={t("placeholder")}
        />
      </Field>
      {last !== null &&
        names.includes(last) &&
        names.length < LIMITS.skills && (
          <SkillsBeside
            name={last}
            chosen={names}
            onAdd={(name) =>
              autosave.setValue((current) => [...current, { name }])
            }
          />
        )}
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
