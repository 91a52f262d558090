import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

/** Rows as they will be. */
export function TableSkeleton() {
  return (
    <SkeletonGroup className="border-t border-line">
      {Array.from({ length: 8 }, (_, row) => (
        <div
          key={row}
          className="flex min-h-touch items-center gap-6 border-b border-line"
        >
          <Skeleton className="size-[1.25rem] shrink-0" />
          <Skeleton className="max-w-rail" />
          <Skeleton className="hidden max-w-[8rem] sm:block" />
          <Skeleton className="hidden max-w-[8rem] md:block" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
