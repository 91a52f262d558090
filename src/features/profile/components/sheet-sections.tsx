import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useEducationWords, useWorkWords } from "../hooks/use-entry-words";
import { capitalised } from "@/lib/format";
import { usePreferenceLines } from "../hooks/use-section-words";
import type { SeenProfile } from "../types";
import type { EntryWords } from "./entry-list";

/** What is open to the reader, in the order in which one gets to know somebody. */
export function SheetSections({ profile }: { profile: SeenProfile }) {
  const t = useTranslations("profile.sections");
  const educationWords = useEducationWords();
  const workWords = useWorkWords();
  const { goals, seeking, work, education, interests } = profile;
  return (
    <>
      {goals && <Prose title={t("goals")}>{goals}</Prose>}
      {seeking && <Prose title={t("seeking")}>{seeking}</Prose>}
      {work && <Entries title={t("work")} entries={work.map(workWords)} />}
      {education && (
        <Entries
          title={t("education")}
          entries={education.map(educationWords)}
        />
      )}
      <Skills skills={profile.skills} />
      {interests && (
        <Part title={t("interests")}>
          <Chips words={interests} />
        </Part>
      )}
      <Languages basics={profile.basics} />
      <Preferences preferences={profile.preferences} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h3 className="text-lg">{title}</h3>
      <div className="mt-3">{children}</div>
    </section>
  );
}

function Prose({ title, children }: { title: string; children: string }) {
  return (
    <Part title={title}>
      <p className="max-w-measure whitespace-pre-line wrap-break-word">
        {children}
      </p>
    </Part>
  );
}

function Entries({
  title,
  entries,
}: {
  title: string;
  entries: readonly EntryWords[];
}) {
  return (
    <Part title={title}>
      <ul className="flex flex-col gap-4">
        {entries.map(({ name, facts, description }, at) => (
          <li key={at} className="max-w-measure wrap-break-word">
            <p className="font-semibold">{name}</p>
            <p className="text-quiet">{facts.join(" · ")}</p>
            {description && (
              <p className="mt-1 whitespace-pre-line">{description}</p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Skills({ skills }: Pick<SeenProfile, "skills">) {
  const t = useTranslations("profile.sections");
  const tLevel = useTranslations("vocabulary.skillLevel");
  if (!skills) return null;
  return (
    <Part title={t("skills")}>
      <Chips
        words={skills.map(({ name, level }) =>
          level ? `${name} · ${tLevel(level)}` : name,
        )}
      />
    </Part>
  );
}

function Chips({ words }: { words: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {words.map((word) => (
        <li
          key={word}
          className="max-w-full rounded-sm bg-sunken px-2 py-1 text-sm wrap-break-word"
        >
          {word}
        </li>
      ))}
    </ul>
  );
}

function Languages({ basics }: Pick<SeenProfile, "basics">) {
  const t = useTranslations("profile.basics");
  const tLevel = useTranslations("vocabulary.languageLevel");
  const format = useFormat();
  if (!basics) return null;
  const { languages, links } = basics;
  return (
    <>
      {languages.length > 0 && (
        <Part title={t("languages")}>
          <Chips
            words={languages.map(
              ({ code, level }) =>
                `${capitalised(format.language(code))} · ${tLevel(level)}`,
            )}
          />
        </Part>
      )}
      {links.length > 0 && (
        <Part title={t("links")}>
          <ul className="flex flex-col gap-1">
            {links.map((link) => (
              <li key={link} className="wrap-anywhere">
                {link.replace(/^https:\/\//, "")}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Preferences({ preferences }: Pick<SeenProfile, "preferences">) {
  const t = useTranslations("profile.sections");
  const linesOf = usePreferenceLines();
  if (!preferences) return null;
  return (
    <Part title={t("preferences")}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {linesOf(preferences).map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd className="mb-2 wrap-break-word sm:mb-0">{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
