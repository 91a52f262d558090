import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Basics, Preferences, ProfileContent } from "../types";
import { useEducationWords, useWorkWords } from "./use-entry-words";
import { capitalised } from "./use-options";

/** One section with its value. */
export type SectionValue = {
  [S in keyof ProfileContent]: { section: S; value: ProfileContent[S] };
}[keyof ProfileContent];

/** One thing that a section says, to be read rather than edited. */
export interface SectionLine {
  /** Absent where the section's heading says it. */
  label?: string;
  text: string;
  description?: string;
}

/** What a section says, line by line; nothing for what is empty. */
export function useSectionWords(): (part: SectionValue) => SectionLine[] {
  const tVocabulary = useTranslations("vocabulary");
  const educationWords = useEducationWords();
  const workWords = useWorkWords();
  const basicsLines = useBasicsLines();
  const preferenceLines = usePreferenceLines();
  const entryLine = (words: ReturnType<typeof workWords>): SectionLine => ({
    text: [words.name, ...words.facts].join(" · "),
    ...(words.description && { description: words.description }),
  });

  return (part) => {
    switch (part.section) {
      case "basics":
        return basicsLines(part.value);
      case "education":
        return part.value.map((entry) => entryLine(educationWords(entry)));
      case "work":
        return part.value.map((entry) => entryLine(workWords(entry)));
      case "skills":
        return part.value.map(({ name, level }) => ({
          text: level
            ? `${name} · ${tVocabulary(`skillLevel.${level}`)}`
            : name,
        }));
      case "interests":
        return part.value.map((text) => ({ text }));
      case "preferences":
        return preferenceLines(part.value);
      default:
        return written([{ text: part.value }]);
    }
  };
}

function useBasicsLines(): (basics: Basics) => SectionLine[] {
  const t = useTranslations("profile.basics");
  const tVocabulary = useTranslations("vocabulary");
  const format = useFormat();
  return (basics) =>
    written([
      { label: t("fullName"), text: basics.fullName },
      { label: t("headline"), text: basics.headline },
      { label: t("city"), text: basics.city },
      {
        label: t("country"),
        text: basics.country && format.country(basics.country),
      },
      { label: t("timeZone"), text: basics.timeZone.replaceAll("_", " ") },
      ...basics.languages.map(({ code, level }) => ({
        label: capitalised(format.language(code)),
        text: tVocabulary(`languageLevel.${level}`),
      })),
      { label: t("links"), text: basics.links.join("\n") },
    ]);
}

/** Without what only their owner may read. */
type ShownPreferences = Omit<Preferences, "hiddenOrganisationIds">;

export function usePreferenceLines(): (
  preferences: ShownPreferences,
) => SectionLine[] {
  const t = useTranslations("profile.preferences");
  const words = useVocabulary();
  const format = useFormat();
  const places = (codes: readonly string[]) =>
    format.list(codes.map(words.region));
  return ({ hoursPerWeek, earliestStart, minimumPay, ...lists }) =>
    written([
      { label: t("kinds"), text: format.list(lists.kinds.map(words.kind)) },
      {
        label: t("commitments"),
        text: format.list(lists.commitments.map(words.commitment)),
      },
      {
        label: t("workplaces"),
        text: format.list(lists.workplaces.map(words.workplace)),
      },
      { label: t("levels"), text: format.list(lists.levels.map(words.level)) },
      { label: t("places"), text: places(lists.places) },
      { label: t("workPermissions"), text: places(lists.workPermissions) },
      { label: t("noWorkPermissions"), text: places(lists.noWorkPermissions) },
      {
        label: t("hoursPerWeek"),
        text: hoursPerWeek === undefined ? "" : format.number(hoursPerWeek),
      },
      {
        label: t("earliestStart"),
        text: earliestStart ? dayOf(earliestStart, format) : "",
      },
      {
        label: t("minimumPay"),
        text: minimumPay
          ? `${format.money(minimumPay.amount, minimumPay.currency)} · ${t(`periods.${minimumPay.period}`)}`
          : "",
      },
    ]);
}

/** Noon, so that the day stays the day wherever it is read. */
function dayOf(isoDate: string, format: ReturnType<typeof useFormat>): string {
  return format.date(Date.parse(`${isoDate}T12:00:00`));
}

function written(lines: readonly SectionLine[]): SectionLine[] {
  return lines.filter(({ text }) => text.trim() !== "");
}
