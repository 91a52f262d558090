import { useRef, type ReactNode, type RefObject } from "react";
import { useTranslations } from "use-intl";
import type { VisibleSection } from "@convex/shared/visibility";
import { AutosaveStatusText } from "@/components/ui/autosave-status";
import type { SectionControl } from "../hooks/use-section";
import type { VisibilityControl } from "../hooks/use-visibility";
import type { SectionName } from "../types";
import { AudienceChoice } from "./audience-choice";
import { ConflictPanel } from "./conflict-panel";

interface SectionFrameProps {
  section: SectionName;
  autosave: Pick<
    SectionControl<unknown>,
    "status" | "conflict" | "keepMine" | "takeTheirs" | "flush"
  >;
  /** Absent where the page is not about who sees it. */
  visibility?: VisibilityControl | undefined;
  children: ReactNode;
}

/** One section of the profile with its fields, which save themselves. */
export function SectionFrame({
  section,
  autosave,
  visibility,
  children,
}: SectionFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <SectionShell
      section={section}
      headingRef={heading}
      visibility={visibility}
      status={<AutosaveStatusText autosave={autosave} />}
    >
      <ConflictPanel
        section={section}
        autosave={autosave}
        focusAfter={heading}
      />
      <div className="flex min-w-0 max-w-md flex-col gap-6">{children}</div>
    </SectionShell>
  );
}

interface SectionShellProps {
  section: VisibleSection;
  headingRef?: RefObject<HTMLHeadingElement | null>;
  visibility: VisibilityControl | undefined;
  /** How the saving goes; stays in sight. */
  status?: ReactNode;
  children: ReactNode;
}

/** Heading, who sees it and saving state beside what it says; above it on a phone. */
export function SectionShell({
  section,
  headingRef,
  visibility,
  status,
  children,
}: SectionShellProps) {
  const t = useTranslations("profile");
  const headingId = `${section}-heading`;
  return (
    <section
      id={section}
      aria-labelledby={headingId}
      className="flex flex-col gap-x-10 border-t border-line py-10 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <div className="contents self-start lg:sticky lg:block lg:top-[calc(var(--strip)+var(--top-bar)+1.5rem)]">
        <h2
          ref={headingRef}
          id={headingId}
          tabIndex={-1}
          className="text-xl outline-hidden"
        >
          {t(`sections.${section}`)}
        </h2>
        <p className="mt-2 max-w-measure text-sm text-quiet">
          {t(`sectionHelp.${section}`)}
        </p>
        {visibility && (
          <AudienceChoice section={section} visibility={visibility} />
        )}
        <div className="sticky top-[calc(var(--strip)+var(--top-bar))] z-10 -mx-1 bg-paper px-1 py-2 lg:static">
          {status}
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-6">{children}</div>
    </section>
  );
}
