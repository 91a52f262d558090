import { useState } from "react";
import { cn } from "@/lib/cn";

interface OrgLogoProps {
  name: string;
  logoUrl: string | null;
  className?: string;
}

/**
 * An organisation's picture beside its name, hence without words of its own; its
 * first letter where there is none or it does not come.
 */
export function OrgLogo({ name, logoUrl, className }: OrgLogoProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const look = cn("size-touch shrink-0 rounded-md", className);
  if (logoUrl === null || logoUrl === failed) {
    return (
      <span
        aria-hidden
        data-initials={name.trim().charAt(0)}
        className={cn(
          look,
          "inline-flex items-center justify-center bg-accent-soft font-heading text-lg text-accent-strong uppercase select-none before:content-[attr(data-initials)]",
        )}
      />
    );
  }
  return (
    <img
      src={logoUrl}
      alt=""
      loading="lazy"
      onError={() => setFailed(logoUrl)}
      className={cn(look, "border border-line bg-raised object-contain")}
    />
  );
}
