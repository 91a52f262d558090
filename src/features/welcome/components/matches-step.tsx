import { useNavigate } from "@tanstack/react-router";
import { useConvex, useMutation, useQuery } from "convex/react";
import { useRef, useState, type ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { refusal } from "@convex/shared/errors";
import { ConsentWords } from "@/components/entities/consent-words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { useErrorMessage } from "@/hooks/use-error-message";
import type { Steps } from "./progress";

interface MatchesStepProps {
  steps: Steps;
  /** Fields for what must be known first, under the given heading. */
  missing: (heading: ReactNode) => ReactNode;
}

/** Consent, and the button that starts the reading; the matches page shows it. */
export function MatchesStep({ steps, missing }: MatchesStepProps) {
  const t = useTranslations("welcome.matches");
  // As it was when the reader came: asking here leads away by itself.
  const [hadAsked] = useState(() =>
    steps.some(({ step, state }) => step === "matches" && state === "done"),
  );
  const lacking = useRef<HTMLDivElement>(null);
  if (!hadAsked) {
    return (
      <>
        <div ref={lacking}>
          {missing(<h2 className="text-lg">{t("missingTitle")}</h2>)}
        </div>
        <Asking onIncomplete={() => focusFirstEmpty(lacking.current)} />
      </>
    );
  }
  return (
    <>
      <p className="mb-4">{t("done")}</p>
      <ButtonLink to="/matches" variant="primary">
        {t("toMatches")}
      </ButtonLink>
    </>
  );
}

/** Where a refusal for want of words leads: the first field that still has none. */
function focusFirstEmpty(fields: HTMLElement | null): void {
  const all = fields?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    // Not what a widget keeps out of sight for its form.
    "input:not([aria-hidden=true], [type=hidden]), textarea",
  );
  [...(all ?? [])].find(({ value }) => value.trim() === "")?.focus();
}

function Asking({ onIncomplete }: { onIncomplete: () => void }) {
  const t = useTranslations("matches.ask");
  const me = useQuery(api.account.queries.getMe);
  const { ask, isAsking, error } = useFirstAsking(onIncomplete);
  const hasConsent = me?.hasMatchingConsent === true;
  return (
    <>
      {me && !hasConsent && <ConsentWords level="h2" />}
      {error && (
        <Notice tone="danger" role="alert" className="mt-6 max-w-measure">
          {error}
        </Notice>
      )}
      <Button
        variant="primary"
        className="mt-6"
        disabled={!me}
        isLoading={isAsking}
        onClick={() => void ask()}
      >
        {t(hasConsent ? "button" : "agree")}
      </Button>
    </>
  );
}

function useFirstAsking(onIncomplete: () => void) {
  const trigger = useMutation(api.matches.triggerMatchComputation);
  const setConsent = useMutation(api.account.mutations.setMatchingConsent);
  const convex = useConvex();
  const navigate = useNavigate();
  const locale = useLocale();
  const errorMessage = useErrorMessage();
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const ask = async () => {
    setIsAsking(true);
    setError(null);
    try {
      // Mutations go one after the other: with this one, what was typed last is saved.
      await setConsent({ isGiven: true });
      const profile = await convex.query(api.profiles.queries.getMine, {});
      if (!profile.completeness.isReadyForMatching) {
        onIncomplete();
        throw refusal("PROFILE_INCOMPLETE");
      }
      await trigger({ locale });
      await navigate({ to: "/matches" });
    } catch (thrown) {
      setError(errorMessage(thrown));
      setIsAsking(false);
    }
  };
  return { ask, isAsking, error };
}
