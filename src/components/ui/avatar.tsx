import { cn } from "@/lib/cn";

/**
 * Initials, as decoration: the name stands beside it or names its button, so
 * they are drawn by CSS and are nobody's label.
 */
export function Avatar({
  name,
  className,
}: {
  name: string;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      data-initials={initials(name)}
      className={cn(
        "inline-flex size-compact shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent-strong uppercase select-none before:content-[attr(data-initials)]",
        className,
      )}
    />
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.charAt(0) ?? "";
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : "";
  return first + last;
}
