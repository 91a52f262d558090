import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { BasicsSection } from "../components/basics-section";
import { SkillsSection } from "../components/skills-section";
import { TextSection } from "../components/text-section";
import { WorkSection } from "../components/work-section";
import { useSectionSource } from "../hooks/use-section-source";

/** The parts without which nothing can be matched, as a part of another page. */
export function EssentialsView() {
  const source = useSectionSource();
  if (source === null) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-[14rem] max-w-measure" />
      </SkeletonGroup>
    );
  }
  return (
    <>
      <BasicsSection {...source} />
      <WorkSection {...source} />
      <SkillsSection {...source} />
      <TextSection section="goals" {...source} />
    </>
  );
}
