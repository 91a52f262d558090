import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Basics, Preferences, ProfileContent } from "../types";
import { useEducationWords, useWorkWords } from "./use-entry-words";
import { capitalised } from "@/lib/format";

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
    linesOf<Basics>({
      fullName: { label: t("fullName"), text: basics.fullName },
      headline: { label: t("headline"), text: basics.headline },
      city: { label: t("city"), text: basics.city },
      country: {
        label: t("country"),
        text: basics.country && format.country(basics.country),
      },
      timeZone: {
        label: t("timeZone"),
        text: basics.timeZone.replaceAll("_", " "),
      },
      languages: basics.languages.map(({ code, level }) => ({
        label: capitalised(format.language(code)),
        text: tVocabulary(`languageLevel.${level}`),
      })),
      links: { label: t("links"), text: basics.links.join("\n") },
    });
}

/** Without what only their owner may read. */
type ShownPreferences = Omit<Preferences, "hiddenOrganisationIds" | "rules">;

export function usePreferenceLines(): (
  preferences: ShownPreferences,
) => SectionLine[] {
  const t = useTranslations("profile.preferences");
  const words = useVocabulary();
  const format = useFormat();
  const list = (texts: readonly string[]) => format.list(texts);
  const places = (codes: readonly string[]) => list(codes.map(words.region));
  return ({ hoursPerWeek, earliestStart, minimumPay, ...lists }) => {
    const texts = {
      kinds: list(lists.kinds.map(words.kind)),
      commitments: list(lists.commitments.map(words.commitment)),
      workplaces: list(lists.workplaces.map(words.workplace)),
      levels: list(lists.levels.map(words.level)),
      places: places(lists.places),
      workPermissions: places(lists.workPermissions),
      noWorkPermissions: places(lists.noWorkPermissions),
      hoursPerWeek:
        hoursPerWeek === undefined ? "" : format.number(hoursPerWeek),
      earliestStart: earliestStart ? dayOf(earliestStart, format) : "",
      minimumPay: minimumPay
        ? `${format.money(minimumPay.amount, minimumPay.currency)} · ${t(`periods.${minimumPay.period}`)}`
        : "",
    };
    const labelled = (key: keyof typeof texts) => ({
      label: t(key),
      text: texts[key],
    });
    return linesOf<Preferences>({
      kinds: labelled("kinds"),
      commitments: labelled("commitments"),
      workplaces: labelled("workplaces"),
      levels: labelled("levels"),
      places: labelled("places"),
      workPermissions: labelled("workPermissions"),
      noWorkPermissions: labelled("noWorkPermissions"),
      hoursPerWeek: labelled("hoursPerWeek"),
      earliestStart: labelled("earliestStart"),
      minimumPay: labelled("minimumPay"),
      // Answers of matches and choices made elsewhere: not edited in this section.
      noLanguages: [],
      noSkills: [],
      hiddenOrganisationIds: [],
      rules: [],
    });
  };
}

/** In this order; a field that is new to the section is missed here by its name. */
function linesOf<Section>(
  lines: Record<keyof Section, SectionLine | SectionLine[]>,
): SectionLine[] {
  return written(Object.values<SectionLine | SectionLine[]>(lines).flat());
}

/** Noon, so that the day stays the day wherever it is read. */
function dayOf(isoDate: string, format: ReturnType<typeof useFormat>): string {
  return format.date(Date.parse(`${isoDate}T12:00:00`));
}

function written(lines: readonly SectionLine[]): SectionLine[] {
  return lines.filter(({ text }) => text.trim() !== "");
}
