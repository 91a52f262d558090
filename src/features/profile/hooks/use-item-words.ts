import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import type { ItemEdit, ProfileContent } from "../types";
import { capitalised } from "@/lib/format";
import { useEducationWords, useWorkWords } from "./use-entry-words";

export interface ItemWords {
  /** Absent where the section's heading says it. */
  label?: string;
  name: string;
  facts?: readonly string[];
  description?: string;
}

/** How one thing read from a CV is shown. */
export function useItemWords(): (edit: ItemEdit) => ItemWords {
  const t = useTranslations("profile");
  const tVocabulary = useTranslations("vocabulary");
  const format = useFormat();
  const educationWords = useEducationWords();
  const workWords = useWorkWords();

  return (edit) => {
    switch (edit.section) {
      case "basics":
        return {
          label: t(`review.fields.${edit.field}`),
          name:
            edit.field === "country" ? format.country(edit.value) : edit.value,
        };
      case "languages":
        return {
          name: capitalised(format.language(edit.value.code)),
          facts: [tVocabulary(`languageLevel.${edit.value.level}`)],
        };
      case "education":
        return educationWords(edit.value);
      case "work":
        return workWords(edit.value);
      case "skills":
        return {
          name: edit.value.name,
          facts: edit.value.level
            ? [tVocabulary(`skillLevel.${edit.value.level}`)]
            : [],
        };
      default:
        return { name: edit.value };
    }
  };
}

/** What accepting the edit would take the place of; null where nothing is. */
export function replacedBy(
  edit: ItemEdit,
  content: ProfileContent,
): ItemEdit | null {
  switch (edit.section) {
    case "basics":
      return { ...edit, value: content.basics[edit.field] };
    case "goals":
    case "seeking":
      return { ...edit, value: content[edit.section] };
    case "languages": {
      const known = content.basics.languages.find(
        ({ code }) => code === edit.value.code,
      );
      return known ? { ...edit, value: known } : null;
    }
    default:
      return null;
  }
}
