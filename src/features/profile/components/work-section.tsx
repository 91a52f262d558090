import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { useWorkWords } from "../hooks/use-entry-words";
import { useFieldProblem } from "../hooks/use-field-problem";
import { useSection } from "../hooks/use-section";
import type { SectionSource, WorkEntry } from "../types";
import { EntryList } from "./entry-list";
import { SectionFrame } from "./section-frame";
import { WorkFields } from "./work-fields";

export function WorkSection(source: SectionSource) {
  const t = useTranslations("profile.work");
  const autosave = useSection("work", source);
  const problem = useFieldProblem(autosave.error);
  const wordsOf = useWorkWords();
  const indexOf = (id: string) =>
    autosave.value.findIndex((entry) => entry.id === id);
  return (
    <SectionFrame
      section="work"
      autosave={autosave}
      visibility={source.visibility}
    >
      <EntryList
        prefix="work"
        entries={autosave.value}
        setEntries={autosave.setValue}
        makeEmpty={makeEmpty}
        isEmpty={isEmpty}
        compare={compare}
        wordsOf={wordsOf}
        limit={LIMITS.workEntries}
        addLabel={t("add")}
        emptyText={t("empty")}
        renderFields={(entry, onChange) => (
          <WorkFields
            entry={entry}
            onChange={onChange}
            problem={(field) => problem(`work.${indexOf(entry.id)}.${field}`)}
          />
        )}
      />
    </SectionFrame>
  );
}

function makeEmpty(id: string): WorkEntry {
  return {
    id,
    title: "",
    organisation: "",
    start: "",
    end: "",
    isCurrent: false,
    description: "",
  };
}

function isEmpty({ title, organisation, description }: WorkEntry): boolean {
  return `${title}${organisation}${description}`.trim() === "";
}

/** What goes on first, then the latest to end. "~" sorts after every digit. */
function compare(one: WorkEntry, other: WorkEntry): number {
  const key = ({ isCurrent, start, end }: WorkEntry) =>
    `${isCurrent ? "~" : end || start}|${start}`;
  return key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : 0;
}
