import { useId, type ReactNode } from "react";

/** A titled part of a member's page; hairlines, not boxes. */
export function MemberPart({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line py-6">
      <h2 id={id} className="pb-3 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
