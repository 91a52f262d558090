import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { useFieldProblem } from "../hooks/use-field-problem";
import { useSection } from "../hooks/use-section";
import type { EducationEntry, SectionSource } from "../types";
import { EducationFields } from "./education-fields";
import { EntryList } from "./entry-list";
import { SectionFrame } from "./section-frame";
import { useEducationWords } from "../hooks/use-entry-words";

export function EducationSection(source: SectionSource) {
  const t = useTranslations("profile.education");
  const autosave = useSection("education", source);
  const problem = useFieldProblem(autosave.error);
  const wordsOf = useEducationWords();
  const indexOf = (id: string) =>
    autosave.value.findIndex((entry) => entry.id === id);
  return (
    <SectionFrame
      section="education"
      autosave={autosave}
      visibility={source.visibility}
    >
      <EntryList
        prefix="education"
        entries={autosave.value}
        setEntries={autosave.setValue}
        makeEmpty={makeEmpty}
        isEmpty={isEmpty}
        compare={compare}
        wordsOf={wordsOf}
        limit={LIMITS.educationEntries}
        addLabel={t("add")}
        emptyText={t("empty")}
        renderFields={(entry, onChange) => (
          <EducationFields
            entry={entry}
            onChange={onChange}
            problem={(field) =>
              problem(`education.${indexOf(entry.id)}.${field}`)
            }
          />
        )}
      />
    </SectionFrame>
  );
}

function makeEmpty(id: string): EducationEntry {
  return { id, school: "", degree: "", field: "", description: "" };
}

function isEmpty({ school, degree, field, description }: EducationEntry) {
  return `${school}${degree}${field}${description}`.trim() === "";
}

/** What goes on first, then the latest to end. */
function compare(one: EducationEntry, other: EducationEntry): number {
  const end = ({ startYear, endYear }: EducationEntry) =>
    endYear ?? (startYear === undefined ? 0 : Infinity);
  const byEnd = end(other) === end(one) ? 0 : end(other) - end(one);
  return byEnd || (other.startYear ?? 0) - (one.startYear ?? 0);
}
