import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { errorCodeOf } from "@convex/shared/errors";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { useErrorMessage } from "@/hooks/use-error-message";
import { isMissingChunk } from "@/lib/stale-build";
import { NotFound } from "./not-found";

/** Without a network nothing new can come; with one, it is the build that is old. */
const unfetchedText = () =>
  navigator.onLine ? "shell.unfetched.text" : "shell.unfetched.offline";

/** A page that could not be drawn, worded by the code of what was thrown. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useTranslations();
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const code = errorCodeOf(error);
  if (code === "NOT_FOUND" || code === "FORBIDDEN") return <NotFound />;

  const isUnfetched = isMissingChunk(error);
  const worded = code ? errorMessage(error) : t("shell.failure.text");
  const retry = () => {
    reset();
    void router.invalidate();
  };

  return (
    <div role="alert" className="py-10">
      <PageHeader
        title={t(isUnfetched ? "shell.unfetched.title" : "shell.failure.title")}
        lede={isUnfetched ? t(unfetchedText()) : worded}
      />
      <div className="flex flex-wrap gap-2">
        {code === "UNAUTHENTICATED" ? (
          <ButtonLink to="/sign-in" variant="primary">
            {t("shell.signIn")}
          </ButtonLink>
        ) : (
          <Button variant="primary" onClick={retry}>
            {t("common.retry")}
          </Button>
        )}
        <Button onClick={() => window.location.reload()}>
          {t("shell.failure.reload")}
        </Button>
      </div>
    </div>
  );
}
