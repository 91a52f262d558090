import { useState, type ReactNode } from "react";
import type { ProfileSection } from "@convex/shared/vocabulary";
import { CountryField } from "../components/country-field";
import { SkillsSection } from "../components/skills-section";
import { TextSection } from "../components/text-section";
import { WorkSection } from "../components/work-section";
import { useSectionSource } from "../hooks/use-section-source";
import type { MyProfile, SectionSource } from "../types";

/** Fields for what the profile lacks before anything can be matched; nothing where it lacks nothing. */
export function MissingView({ heading }: { heading: ReactNode }) {
  const source = useSectionSource();
  return source && <Fields {...source} heading={heading} />;
}

interface FieldsProps extends SectionSource {
  profile: MyProfile;
  heading: ReactNode;
}

function Fields({ heading, ...source }: FieldsProps) {
  // A field stays once it is filled: the person may still be typing.
  const [sections] = useState(() =>
    source.profile.completeness.missing
      .filter(({ isRequired }) => isRequired)
      .map(({ section }) => section),
  );
  if (sections.length === 0) return null;
  return (
    <section className="mb-6 flex flex-col gap-6">
      {heading}
      {sections.map((section) => (
        <Fill key={section} section={section} {...source} />
      ))}
    </section>
  );
}

function Fill({
  section,
  ...source
}: SectionSource & { section: ProfileSection }) {
  switch (section) {
    case "basics":
      return (
        <Beside>
          <CountryField {...source} />
        </Beside>
      );
    case "skills":
      return <SkillsSection {...source} />;
    case "education":
    case "work":
      return <WorkSection {...source} />;
    // Any of the three says which way one is heading.
    case "interests":
    case "goals":
    case "seeking":
      return (
        <Beside>
          <TextSection isInline section="goals" {...source} />
        </Beside>
      );
  }
}

/** A field without a heading of its own stands where those of whole sections do. */
function Beside({ children }: { children: ReactNode }) {
  return <div className="max-w-md lg:ml-[18.5rem]">{children}</div>;
}
