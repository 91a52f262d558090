import { Compass } from "lucide-react";
import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import { ConsentWords } from "@/components/entities/consent-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";

type Missing = FunctionReturnType<
  typeof api.profiles.queries.getMine
>["completeness"]["missing"];

interface AskPanelProps {
  /** What the profile still needs before anything can be read. */
  missing: Missing;
  hasConsent: boolean;
  ask: () => void;
  agreeAndAsk: () => void;
}

/** Before the first run: what would be here, and the one button that brings it. */
export function AskPanel({
  missing,
  hasConsent,
  ask,
  agreeAndAsk,
}: AskPanelProps) {
  const t = useTranslations("matches.ask");
  if (missing.length > 0) return <ProfileFirst missing={missing} />;
  return (
    <EmptyState
      className="border-t-0 pt-2"
      icon={<Compass />}
      title={t("title")}
      action={
        <Button variant="primary" onClick={hasConsent ? ask : agreeAndAsk}>
          {t(hasConsent ? "button" : "agree")}
        </Button>
      }
    >
      <p>{t("text")}</p>
      {!hasConsent && <ConsentWords level="h3" />}
    </EmptyState>
  );
}

/** Where consent was taken back after matches had been read. */
export function ConsentPanel({ agreeAndAsk }: { agreeAndAsk: () => void }) {
  const t = useTranslations("matches.ask");
  return (
    <section className="border-b border-line pb-6">
      <ConsentWords level="h3" />
      <Button variant="primary" className="mt-4" onClick={agreeAndAsk}>
        {t("agree")}
      </Button>
    </section>
  );
}

export function ProfileFirst({ missing }: { missing: Missing }) {
  const t = useTranslations("matches");
  const [first] = missing;
  return (
    <EmptyState
      className="border-t-0 pt-2"
      icon={<Compass />}
      title={t("ask.incompleteTitle")}
      action={
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <ButtonLink variant="primary" to="/profile" hash={first?.section}>
            {t("ask.toProfile")}
          </ButtonLink>
          <Link to="/profile/import">{t("ask.pasteCv")}</Link>
        </div>
      }
    >
      <p>{t("ask.incompleteText")}</p>
      <ul className="mt-3 flex list-disc flex-col gap-1 pl-6">
        {missing.map(({ section, why }) => (
          <li key={section}>
            <Link to="/profile" hash={section}>
              {t(`missing.${why}`)}
            </Link>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
