import { useRef } from "react";
import { useTranslations } from "use-intl";
import { AutosaveStatusText } from "@/components/ui/autosave-status";
import { useFieldProblem } from "../hooks/use-field-problem";
import { useSection } from "../hooks/use-section";
import type { SectionSource } from "../types";
import { ConflictPanel } from "./conflict-panel";
import { CountedTextarea } from "./counted-textarea";
import { SectionFrame } from "./section-frame";

interface TextSectionProps extends SectionSource {
  section: "goals" | "seeking";
  /** On another page: the field and its saving state, no section around them. */
  isInline?: boolean;
}

export function TextSection({
  section,
  isInline = false,
  ...source
}: TextSectionProps) {
  const t = useTranslations("profile");
  const autosave = useSection(section, source);
  const problem = useFieldProblem(autosave.error);
  const box = useRef<HTMLDivElement>(null);
  const field = (
    <CountedTextarea
      isLabelHidden={!isInline}
      label={t(`${section}.field`)}
      placeholder={t(`${section}.prompt`)}
      error={problem(section)}
      rows={5}
      value={autosave.value}
      onValueChange={autosave.setValue}
      onBlur={() => void autosave.flush()}
    />
  );
  if (isInline) {
    return (
      <div ref={box} tabIndex={-1} className="outline-hidden">
        {field}
        <AutosaveStatusText autosave={autosave} />
        <ConflictPanel section={section} autosave={autosave} focusAfter={box} />
      </div>
    );
  }
  return (
    <SectionFrame
      section={section}
      autosave={autosave}
      visibility={source.visibility}
    >
      {field}
    </SectionFrame>
  );
}
