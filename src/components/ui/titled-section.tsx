import type { ReactNode } from "react";

interface TitledSectionProps {
  id: string;
  title: string;
  /** One sentence under the title. */
  lede?: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a hairline, with a heading that names it. */
export function TitledSection({
  id,
  title,
  lede,
  aside,
  children,
}: TitledSectionProps) {
  const headingId = `${id}-heading`;
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="border-t border-line py-6"
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={headingId} className="text-lg">
          {title}
        </h2>
        {aside}
      </div>
      {lede && <p className="mb-4 max-w-measure text-quiet">{lede}</p>}
      {children}
    </section>
  );
}
