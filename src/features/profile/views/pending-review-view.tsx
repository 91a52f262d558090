import type { LinkProps } from "@tanstack/react-router";
import { useQuery } from "convex/react";
import { useState, type ReactNode } from "react";
import { api } from "@convex/_generated/api";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { PendingImport } from "../types";
import { ReviewView } from "./review-view";

interface PendingReviewViewProps {
  eyebrow: ReactNode;
  aside: ReactNode;
  byHand: LinkProps;
  onAccepted: () => void;
  onDiscarded: () => void;
  /** Where nothing waits for review. */
  children: ReactNode;
}

/** The review of a pasted CV, as a step of a longer way. */
export function PendingReviewView({
  children,
  ...ways
}: PendingReviewViewProps) {
  const profile = useQuery(api.profiles.queries.getMine);
  const pending = useQuery(api.profiles.imports.getPending);
  /** Stays on the screen while it is being finished, though the server has it no more. */
  const [finishing, setFinishing] = useState<PendingImport | null>(null);
  const review = finishing ?? pending;
  if (profile === undefined || review === undefined) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-[14rem] max-w-measure" />
      </SkeletonGroup>
    );
  }
  if (review === null) return children;
  return (
    <ReviewView
      {...ways}
      key={review.importId}
      pending={review}
      content={profile.content}
      onFinishing={(isFinishing) => setFinishing(isFinishing ? review : null)}
    />
  );
}
