import { Plus } from "lucide-react";
import { useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useLostFocus } from "@/hooks/use-lost-focus";
import { nameOfSkill, useSkillCatalogue } from "../hooks/use-skill-catalogue";

/** As many as fit a line or two; more would be a second list to read. */
const MOST_SHOWN = 5;

interface SkillsBesideProps {
  /** The one chosen last. */
  name: string;
  chosen: readonly string[];
  onAdd: (name: string) => void;
}

/** What people who know one thing often know too: one press adds it. */
export function SkillsBeside({ name, chosen, onAdd }: SkillsBesideProps) {
  const t = useTranslations("profile.skills");
  const locale = useLocale();
  const catalogue = useSkillCatalogue();
  const group = useRef<HTMLDivElement>(null);
  useLostFocus(group);
  const beside = catalogue?.skillsBeside(name, chosen).slice(0, MOST_SHOWN);
  if (!beside || beside.length === 0) return null;
  return (
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      aria-label={t("beside", { name })}
      className="flex flex-wrap items-center gap-2 outline-hidden"
    >
      <span aria-hidden className="text-sm text-quiet">
        {t("beside", { name })}
      </span>
      {beside.map((skill) => {
        const label = nameOfSkill(skill, locale);
        return (
          <Button
            key={skill.key}
            size="sm"
            onClick={() => onAdd(label)}
            aria-label={t("addNamed", { name: label })}
          >
            <Plus aria-hidden />
            {label}
          </Button>
        );
      })}
    </div>
  );
}
