import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ id, title, children }: SectionProps) {
  const headingId = `${id}-heading`;
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="border-t border-line py-6"
    >
      <h2 id={headingId} className="mb-3 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
