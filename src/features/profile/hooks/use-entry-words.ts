import { useLocale, useTranslations } from "use-intl";
import type { EducationEntry, WorkEntry } from "../types";

/** How a study is named, and when it was. */
export function useEducationWords() {
  const t = useTranslations("profile.entries");
  return ({
    degree,
    field,
    school,
    startYear,
    endYear,
    description,
  }: EducationEntry) => {
    const name = listed([degree, field]);
    const years = [startYear, endYear ?? (startYear ? t("now") : undefined)];
    return {
      name: name || school,
      facts: present([
        name ? school : "",
        present(years.map((year) => String(year ?? ""))).join("–"),
      ]),
      description,
    };
  };
}

/** How a job is named, and when it was. */
export function useWorkWords() {
  const t = useTranslations("profile.entries");
  const locale = useLocale();
  const month = (value: string) => {
    const [year = "", number] = value.split("-");
    if (number === undefined) return year;
    return new Intl.DateTimeFormat(locale, {
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }).format(Date.UTC(Number(year), Number(number) - 1, 1));
  };
  return ({
    title,
    organisation,
    start,
    end,
    isCurrent,
    description,
  }: WorkEntry) => ({
    name: title || organisation,
    facts: present([
      title ? organisation : "",
      // "Summer 2016" began and ended in one year.
      [
        ...new Set(present([month(start), isCurrent ? t("now") : month(end)])),
      ].join(" – "),
    ]),
    description,
  });
}

function present(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

function listed(texts: readonly string[]): string {
  return present(texts).join(", ");
}
