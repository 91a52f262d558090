import { useId, type ReactNode } from "react";

interface EventSectionProps {
  title: string;
  children: ReactNode;
}

export function EventSection({ title, children }: EventSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
