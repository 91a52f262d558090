import { useId, type ReactNode } from "react";

interface HomeSectionProps {
  title: string;
  /** Beside the title: the way to all of it. */
  all?: ReactNode;
  children: ReactNode;
}

export function HomeSection({ title, all, children }: HomeSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {all}
      </div>
      {children}
    </section>
  );
}
