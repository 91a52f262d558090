import type { ReactNode, RefObject } from "react";

interface SectionProps {
  id: string;
  title: string;
  /** Where the focus is sent to it. */
  heading?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ id, title, heading, children }: SectionProps) {
  const headingId = `${id}-heading`;
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="border-t border-line py-6"
    >
      <h2
        ref={heading}
        id={headingId}
        tabIndex={heading && -1}
        className="mb-3 scroll-mt-16 text-lg"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
