import { useMutation, useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useConnection } from "@/hooks/use-connection";
import { useFocusOnStep } from "@/hooks/use-focus-on-step";
import { ImportFinished } from "../components/import-finished";
import { PasteForm } from "../forms/paste-form";
import { useStartImport } from "../hooks/use-start-import";
import type { ExtractedItem, PendingImport } from "../types";
import { ReviewView } from "./review-view";

/** Paste, review, done: whichever of the three it is time for. */
export function ImportView() {
  const profile = useQuery(api.profiles.queries.getMine);
  const pending = useQuery(api.profiles.imports.getPending);
  const saveSection = useMutation(api.profiles.mutations.saveSection);
  const isOnline = useConnection() !== "reconnecting";
  const [added, setAdded] = useState<readonly ExtractedItem[] | null>(null);
  /** Stays on the screen while it is being finished, though the server has it no more. */
  const [finishing, setFinishing] = useState<PendingImport | null>(null);
  const review = finishing ?? pending;
  const isLoading = profile === undefined || review === undefined;
  useFocusOnStep(
    isLoading ? null : added ? "done" : review === null ? "paste" : "review",
  );

  if (isLoading) return <Loading />;
  if (added !== null) {
    return (
      <ImportFinished
        profile={profile}
        saveSection={saveSection}
        isOnline={isOnline}
        added={added}
        completeness={profile.completeness}
        onAnother={() => setAdded(null)}
      />
    );
  }
  if (review === null) return <Paste />;
  return (
    <ReviewView
      key={review.importId}
      pending={review}
      content={profile.content}
      onFinishing={(isFinishing) => setFinishing(isFinishing ? review : null)}
      onAccepted={setAdded}
    />
  );
}

function BackLink() {
  const t = useTranslations("profile.import");
  return (
    <Link variant="quiet" to="/profile">
      {t("back")}
    </Link>
  );
}

function Paste() {
  const t = useTranslations("profile.import");
  const { startImport, error } = useStartImport();
  return (
    <>
      <PageHeader
        eyebrow={<BackLink />}
        title={t("title")}
        documentTitle={t("documentTitle")}
        lede={t("lede")}
      />
      <PasteForm error={error} onSubmit={startImport} />
    </>
  );
}

function Loading() {
  const t = useTranslations("profile.import");
  return (
    <>
      <PageHeader
        eyebrow={<BackLink />}
        title={t("title")}
        documentTitle={t("documentTitle")}
      />
      <SkeletonGroup>
        <Skeleton className="h-[14rem] max-w-measure" />
      </SkeletonGroup>
    </>
  );
}
