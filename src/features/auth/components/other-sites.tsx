import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { SignInProvider } from "@convex/shared/signInProviders";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useSession } from "@/hooks/use-session";
import { useSignIn } from "../hooks/use-sign-in";

interface OtherSitesProps {
  next: string | undefined;
  /** The site whose answer has just led here. */
  via?: SignInProvider | undefined;
}

/** The ways in through another site, and how the last one ended; nothing where none is configured. */
export function OtherSites({ next, via }: OtherSitesProps) {
  const t = useTranslations("auth.otherSites");
  const tNames = useTranslations("vocabulary.signInProvider");
  const providers = useQuery(api.account.queries.listSignInProviders);
  const { session } = useSession();
  const { submit, error } = useSignIn();
  const [leaving, setLeaving] = useState<SignInProvider | null>(null);
  if (!providers || providers.length === 0) return null;

  const leave = async (provider: SignInProvider) => {
    setLeaving(provider);
    const isLeaving = await submit(provider, {
      redirectTo: wayBack(provider, next),
    });
    if (!isLeaving) setLeaving(null);
  };
  // Whoever is still nobody here was not let in there.
  const refusal =
    via !== undefined && session === "stranger"
      ? t("refused", { site: tNames(via) })
      : null;
  return (
    <section aria-label={t("label")} className="mb-6 flex flex-col gap-3">
      {(error ?? refusal) && (
        <Notice tone="danger" role="alert">
          {error ?? refusal}
        </Notice>
      )}
      {providers.map((provider) => (
        <Button
          key={provider}
          disabled={leaving !== null}
          isLoading={leaving === provider}
          onClick={() => void leave(provider)}
        >
          {t("action", { site: tNames(provider) })}
        </Button>
      ))}
      <p className="text-sm text-quiet">{t("or")}</p>
    </section>
  );
}

/** The sign-in page: it leads on who is let in, and says so to who is not. */
function wayBack(provider: SignInProvider, next: string | undefined): string {
  const search = new URLSearchParams({ via: provider });
  if (next !== undefined) search.set("next", next);
  return `/sign-in?${search.toString()}`;
}
