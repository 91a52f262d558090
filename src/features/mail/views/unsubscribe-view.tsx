import { useMutation, useQuery } from "convex/react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { BULK_STREAMS, type BulkStream } from "@convex/shared/mail/streams";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useLostFocus } from "@/hooks/use-lost-focus";
import { toasts } from "@/lib/toasts";
import { BadLink } from "../components/bad-link";
import { LinkPageSkeleton, type LinkPageProps } from "../components/link-page";

/** A button that stops a kind of mail: opening the page changes nothing. */
export function UnsubscribeView({ token }: LinkPageProps) {
  const t = useTranslations("mail.unsubscribe");
  const centre = useQuery(api.emails.preferences.getByToken, { token });
  if (centre === undefined) return <LinkPageSkeleton title={t("title")} />;
  if (centre === null) return <BadLink />;
  if (centre.kind === "stream") {
    const { stream, isOn } = centre;
    return <Asked token={token} stream={stream} isOn={isOn} />;
  }
  const { settings } = centre;
  const isOn = BULK_STREAMS.some((stream) => settings.isOn[stream]);
  return <Asked token={token} stream="all" isOn={isOn} />;
}

interface AskedProps extends LinkPageProps {
  stream: BulkStream | "all";
  isOn: boolean;
}

function Asked({ token, stream, isOn }: AskedProps) {
  const t = useTranslations("mail.unsubscribe");
  const words = useStreamWords(stream);
  const { isBusy, stopped, stop, undo } = useStopping(token);
  const isJustStopped = !isOn && stopped !== null;
  const outcome = useRef<HTMLParagraphElement>(null);
  useLostFocus(outcome);
  return (
    <>
      <PageHeader title={isJustStopped ? t("doneTitle") : words("title")} />
      <p
        ref={outcome}
        role="status"
        tabIndex={-1}
        className="mb-6 max-w-measure"
      >
        {words(isOn ? "ask" : isJustStopped ? "done" : "already")}
      </p>
      {isOn && stream !== "all" && <WhatItIs stream={stream} />}
      <div className="flex flex-wrap gap-3">
        {isOn && (
          <Button variant="primary" isLoading={isBusy} onClick={stop}>
            {t("button")}
          </Button>
        )}
        {isJustStopped && (
          <Button isLoading={isBusy} onClick={undo}>
            {t("undo")}
          </Button>
        )}
        <ButtonLink to="/mail/preferences" search={{ token }}>
          {t("centre")}
        </ButtonLink>
      </div>
    </>
  );
}

/** What goes with it: reminders, for one, also tell that an event is called off. */
function WhatItIs({ stream }: { stream: BulkStream }) {
  const t = useTranslations("mail");
  return (
    <p className="mb-6 max-w-measure text-quiet">
      {t("unsubscribe.whatItIs", {
        stream: t(`streams.${stream}`),
        help: t(`streamHelp.${stream}`),
      })}
    </p>
  );
}

function useStreamWords(stream: BulkStream | "all") {
  const t = useTranslations("mail.unsubscribe");
  const streams = useTranslations("mail.streams");
  return (what: "title" | "ask" | "done" | "already") =>
    stream === "all" ? t(`${what}All`) : t(what, { stream: streams(stream) });
}

function useStopping(token: string) {
  const t = useTranslations("mail.unsubscribe");
  const errorMessage = useErrorMessage();
  const unsubscribe = useMutation(api.emails.preferences.unsubscribe);
  const save = useMutation(api.emails.preferences.saveByToken);
  const [isBusy, setIsBusy] = useState(false);
  const [stopped, setStopped] = useState<readonly BulkStream[] | null>(null);
  const attempt = async (act: () => Promise<void>) => {
    setIsBusy(true);
    try {
      await act();
    } catch (error) {
      toasts.showError(errorMessage(error));
    }
    setIsBusy(false);
  };
  return {
    isBusy,
    stopped,
    stop: () =>
      void attempt(async () => setStopped(await unsubscribe({ token }))),
    undo: () =>
      void attempt(async () => {
        const isOn = Object.fromEntries(
          (stopped ?? []).map((stream) => [stream, true]),
        );
        await save({ token, changes: { isOn } });
        setStopped(null);
        toasts.show(t("undone"));
      }),
  };
}
