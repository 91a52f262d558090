import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";

export function MatchSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-6">
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-6 w-1/3" />
      <div className="grid gap-6 xl:grid-cols-3">
        <SkeletonText lines={10} />
        <SkeletonText lines={10} />
        <SkeletonText lines={10} />
      </div>
    </SkeletonGroup>
  );
}
