import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { SectionName } from "../sections";

export const headingIdOf = (section: SectionName) => `${section}-heading`;

export function SettingsSection({
  section,
  children,
}: {
  section: SectionName;
  children: ReactNode;
}) {
  const t = useTranslations("settings.sections");
  const headingId = headingIdOf(section);
  return (
    <section
      id={section}
      aria-labelledby={headingId}
      className="border-t border-line py-6"
    >
      <h2 id={headingId} tabIndex={-1} className="mb-3 text-lg outline-hidden">
        {t(section)}
      </h2>
      {children}
    </section>
  );
}
