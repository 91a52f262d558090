import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export interface LinkPageProps {
  /** Of the link, as it came. */
  token: string;
}

/** `title`: of the page that comes unless the link is none. */
export function LinkPageSkeleton({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <SkeletonGroup>
        <Skeleton className="h-16 max-w-lg" />
      </SkeletonGroup>
    </>
  );
}
