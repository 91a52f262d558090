import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export function EventListSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <SkeletonGroup className="border-y border-line">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex flex-col gap-2 py-4">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="w-1/3" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
