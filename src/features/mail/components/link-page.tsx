import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export interface LinkPageProps {
  /** Of the link, as it came. */
  token: string;
}

export function LinkPageSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-4">
      <Skeleton className="h-10 w-1/2" />
      <Skeleton className="h-32" />
    </SkeletonGroup>
  );
}
