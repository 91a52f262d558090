import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Messages } from "@/messages";

type SectionName = keyof Messages["operations"]["sections"];

export function Section({
  name,
  children,
}: {
  name: SectionName;
  children: ReactNode;
}) {
  const t = useTranslations("operations.sections");
  return (
    <TitledSection id={name} title={t(name)}>
      {children}
    </TitledSection>
  );
}

interface TitledSectionProps {
  id: string;
  title: string;
  children: ReactNode;
}

export function TitledSection({ id, title, children }: TitledSectionProps) {
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

export function Waiting() {
  return (
    <SkeletonGroup className="flex flex-col gap-3">
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
