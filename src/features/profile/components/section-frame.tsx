import { useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { AutosaveStatusText } from "@/components/ui/autosave-status";
import type { SectionControl } from "../hooks/use-section";
import type { SectionName } from "../types";
import { ConflictPanel } from "./conflict-panel";

interface SectionFrameProps {
  section: SectionName;
  autosave: Pick<
    SectionControl<unknown>,
    "status" | "conflict" | "keepMine" | "takeTheirs" | "flush"
  >;
  children: ReactNode;
}

/** Heading and saving state beside the fields; above them, and in sight, on a phone. */
export function SectionFrame({
  section,
  autosave,
  children,
}: SectionFrameProps) {
  const t = useTranslations("profile");
  const headingId = `${section}-heading`;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section
      id={section}
      aria-labelledby={headingId}
      className="flex flex-col gap-x-10 border-t border-line py-10 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <div className="contents self-start lg:sticky lg:block lg:top-[calc(var(--strip)+var(--top-bar)+1.5rem)]">
        <h2
          ref={heading}
          id={headingId}
          tabIndex={-1}
          className="text-xl outline-hidden"
        >
          {t(`sections.${section}`)}
        </h2>
        <p className="mt-2 max-w-measure text-sm text-quiet">
          {t(`sectionHelp.${section}`)}
        </p>
        <div className="sticky top-[calc(var(--strip)+var(--top-bar))] z-10 -mx-1 bg-paper px-1 py-2 lg:static">
          <AutosaveStatusText autosave={autosave} />
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <ConflictPanel
          section={section}
          autosave={autosave}
          focusAfter={heading}
        />
        <div className="flex min-w-0 max-w-md flex-col gap-6">{children}</div>
      </div>
    </section>
  );
}
