import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";

const CARDS = 3;

export function MatchListSkeleton() {
  return (
    <SkeletonGroup className="max-w-lg">
      {Array.from({ length: CARDS }, (_, card) => (
        <div
          key={card}
          className="flex flex-col gap-3 border-t border-line py-6"
        >
          <Skeleton className="h-6 w-2/3" />
          <Skeleton className="w-1/2" />
          <SkeletonText lines={3} />
        </div>
      ))}
    </SkeletonGroup>
  );
}
