import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { TitledSection } from "@/components/ui/titled-section";
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

export function Waiting() {
  return (
    <SkeletonGroup className="flex flex-col gap-3">
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
