import { useTranslations } from "use-intl";
import { errorCodeOf } from "@convex/shared/errors";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import { DeclineDialog } from "../forms/decline-dialog";
import { useDeed } from "../hooks/use-deed";
import { usePlace } from "../hooks/use-place";
import type { PendingApplication } from "../types";
import { Refused } from "./refused";

interface PendingRowProps {
  application: PendingApplication;
  approve: () => Promise<unknown>;
  decline: (why: string) => Promise<unknown>;
}

/** One wish with all that was said, and the two answers. */
export function PendingRow({ application, approve, decline }: PendingRowProps) {
  const t = useTranslations("community.review");
  const { name } = application;
  const wordsFor = useDecisionWords();
  const { act, isBusy, error } = useDeed(wordsFor);
  return (
    <li className="flex flex-col gap-4 py-6">
      <h2 className="text-lg wrap-break-word">{name}</h2>
      <Facts application={application} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          aria-label={t("approveNamed", { name })}
          isLoading={isBusy}
          onClick={() =>
            void act(approve).then(
              (isDone) => isDone && toasts.show(t("approved", { name })),
            )
          }
        >
          {t("approve")}
        </Button>
        <DeclineDialog name={name} decline={decline} wordsFor={wordsFor} />
      </div>
      <Refused error={error} />
    </li>
  );
}

function Facts({ application }: Pick<PendingRowProps, "application">) {
  const t = useTranslations("community.review");
  const format = useFormat();
  const place = usePlace();
  const { applicantName, applicantEmail, website, note, slug } = application;
  const facts = [
    { word: "purpose", value: application.purpose },
    { word: "place", value: place(application) },
    { word: "address", value: `/community/${slug}` },
    // As text: what somebody asks to found is no site to send a reviewer to by a slip.
    { word: "website", value: website },
    { word: "note", value: note },
    { word: "asked", value: format.dateTime(application.appliedAt) },
  ] as const;
  return (
    <dl className="grid max-w-measure gap-x-6 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
      {facts.map(({ word, value }) => (
        <Fact key={word} word={t(word)}>
          {value === "" ? (
            <span className="text-quiet">{t("none")}</span>
          ) : (
            value
          )}
        </Fact>
      ))}
      <Fact word={t("applicant")}>
        {applicantName}{" "}
        <TextLink href={`mailto:${applicantEmail}`}>{applicantEmail}</TextLink>
      </Fact>
    </dl>
  );
}

function Fact({ word, children }: { word: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-sm text-quiet sm:pt-px">{word}</dt>
      <dd className="mb-2 min-w-0 wrap-anywhere whitespace-pre-line sm:mb-0">
        {children}
      </dd>
    </>
  );
}

function useDecisionWords() {
  const t = useTranslations("community.review");
  return (thrown: unknown) => {
    const code = errorCodeOf(thrown);
    if (code === "INVALID") return t("taken");
    return code === "CONFLICT" ? t("decided") : null;
  };
}
