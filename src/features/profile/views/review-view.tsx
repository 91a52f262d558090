import type { LinkProps } from "@tanstack/react-router";
import { useMutation } from "convex/react";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import { ReviewBar } from "../components/review-bar";
import { ReviewList } from "../components/review-list";
import { UnusedLines } from "../components/unused-lines";
import { useReview } from "../hooks/use-review";
import type { ExtractedItem, PendingImport, ProfileContent } from "../types";

interface ReviewViewProps {
  pending: PendingImport;
  content: ProfileContent;
  onFinishing: (isFinishing: boolean) => void;
  onAccepted: (items: readonly ExtractedItem[]) => void;
  /** The text was put away unread; absent where that ends the page by itself. */
  onDiscarded?: () => void;
  /** Above the title: where in a longer way this is. */
  eyebrow?: ReactNode;
  /** Below the list: other ways on than the two of the review. */
  aside?: ReactNode;
  /** Where one writes by hand what could not be read. */
  byHand?: LinkProps;
}

export function ReviewView({
  pending,
  content,
  eyebrow,
  aside,
  byHand = { to: "/profile" },
  ...ends
}: ReviewViewProps) {
  const t = useTranslations("profile.review");
  const review = useReview(pending.importId, pending.items);
  const finish = useFinish(pending, review, ends);
  const total = review.offered.length;

  if (total === 0) {
    return (
      <NothingRead
        sameCount={review.sameCount}
        onDiscard={finish.discard}
        eyebrow={eyebrow}
        byHand={byHand}
      />
    );
  }
  return (
    <>
      <PageHeader
        eyebrow={eyebrow}
        title={t("title")}
        lede={t("lede", { count: total })}
        actions={
          <Button
            onClick={() => review.chooseAll(review.accepted.length < total)}
          >
            {t(review.accepted.length < total ? "all" : "none")}
          </Button>
        }
      />
      {finish.error && (
        <Notice tone="danger" role="alert" className="mb-6">
          {finish.error}
        </Notice>
      )}
      <ReviewList review={review} content={content} />
      {review.sameCount > 0 && (
        <p className="border-t border-line py-6 text-quiet">
          {t("sameGroup", { count: review.sameCount })}
        </p>
      )}
      <UnusedLines lines={pending.unusedLines} />
      {aside}
      <ReviewBar
        chosenCount={review.accepted.length}
        totalCount={total}
        isBusy={finish.isBusy}
        onAccept={finish.accept}
        onDiscard={finish.discard}
      />
    </>
  );
}

/** The two ways a review ends; after a failure everything is still as it was. */
function useFinish(
  { importId }: PendingImport,
  review: ReturnType<typeof useReview>,
  {
    onFinishing,
    onAccepted,
    onDiscarded,
  }: Pick<ReviewViewProps, "onFinishing" | "onAccepted" | "onDiscarded">,
) {
  const t = useTranslations("profile.review");
  const accept = useMutation(api.profiles.imports.accept);
  const discard = useMutation(api.profiles.imports.discard);
  const errorMessage = useErrorMessage();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const run = async (work: () => Promise<unknown>) => {
    setIsBusy(true);
    setError(null);
    try {
      await work();
      review.forget();
      return true;
    } catch (thrown) {
      setError(errorMessage(thrown));
      setIsBusy(false);
      return false;
    }
  };
  return {
    isBusy,
    error,
    accept: () => {
      const items = review.accepted;
      const plain = items.map(({ id, edit, text, overlap }) => ({
        id,
        edit,
        text,
        overlap,
      }));
      onFinishing(true);
      void run(() => accept({ importId, items: plain })).then((isDone) => {
        if (isDone) onAccepted(items);
        onFinishing(false);
      });
    },
    discard: () =>
      void run(() => discard({ importId })).then((isDone) => {
        if (!isDone) return;
        toasts.show(t("discarded"));
        onDiscarded?.();
      }),
  };
}

interface NothingReadProps extends Pick<ReviewViewProps, "eyebrow"> {
  sameCount: number;
  onDiscard: () => void;
  byHand: LinkProps;
}

function NothingRead({
  sameCount,
  onDiscard,
  eyebrow,
  byHand,
}: NothingReadProps) {
  const t = useTranslations("profile.review");
  return (
    <>
      <PageHeader eyebrow={eyebrow} title={t("title")} />
      <EmptyState
        title={
          sameCount > 0
            ? t("sameGroup", { count: sameCount })
            : t("nothingTitle")
        }
        action={
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={onDiscard}>
              {t("tryAgain")}
            </Button>
            <ButtonLink {...byHand} onClick={onDiscard}>
              {t("byHand")}
            </ButtonLink>
          </div>
        }
      >
        {sameCount === 0 && t("nothingText")}
      </EmptyState>
    </>
  );
}
