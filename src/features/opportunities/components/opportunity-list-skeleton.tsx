import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const ROWS = 6;

export function OpportunityListSkeleton() {
  return (
    <SkeletonGroup>
      {Array.from({ length: ROWS }, (_, row) => (
        <div
          key={row}
          className="flex flex-col gap-2 border-t border-line py-6"
        >
          <Skeleton className="h-6 w-2/3" />
          <Skeleton className="w-1/3" />
          <Skeleton className="w-1/2" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
