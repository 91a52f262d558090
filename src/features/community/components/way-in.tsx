import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { Session } from "@/hooks/use-session";
import { toasts } from "@/lib/toasts";
import { AskDialog } from "../forms/ask-dialog";
import { useDeed } from "../hooks/use-deed";
import { useRequest } from "../hooks/use-request";
import type { OrgPage } from "../types";
import { Refused } from "./refused";

interface WayInProps {
  org: OrgPage;
  session: Session;
  /** When the page was opened (ms). */
  asOf: number;
}

/** How somebody who does not belong to it comes to. */
export function WayIn({ org, session, asOf }: WayInProps) {
  const t = useTranslations("community.wayIn");
  const { orgId, joining, request, slug } = org;
  const { ask, withdraw } = useRequest(orgId);
  if (request?.mayAskAgainAt === null) {
    return <Pending askedAt={request.askedAt} withdraw={withdraw} />;
  }
  if (joining === "invitation") return <p>{t("invitation")}</p>;
  if (session === "stranger") {
    const search = { next: `/community/${slug}` };
    return (
      <>
        <p>{t("request")}</p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/sign-in" search={search} variant="primary">
            {t("signIn")}
          </ButtonLink>
          <ButtonLink to="/sign-up" search={search}>
            {t("signUp")}
          </ButtonLink>
        </div>
      </>
    );
  }
  const again = request?.mayAskAgainAt ?? null;
  if (again !== null && again > asOf) return <Declined until={again} />;
  return (
    <>
      <p>{t(again === null ? "request" : "declinedOver")}</p>
      {org.viewerCan.ask && (
        <div>
          <AskDialog name={org.name} ask={ask} />
        </div>
      )}
    </>
  );
}

function Declined({ until }: { until: number }) {
  const t = useTranslations("community.wayIn");
  const format = useFormat();
  return <p>{t("declined", { date: format.date(until) })}</p>;
}

interface PendingProps {
  askedAt: number;
  withdraw: () => Promise<unknown>;
}

function Pending({ askedAt, withdraw }: PendingProps) {
  const t = useTranslations("community.wayIn");
  const format = useFormat();
  const { act, isBusy, error } = useDeed();
  return (
    <>
      <p>{t("waiting", { when: format.relative(askedAt) })}</p>
      <div>
        <Button
          size="sm"
          isLoading={isBusy}
          onClick={() =>
            void act(withdraw).then(
              (isDone) => isDone && toasts.show(t("withdrawn")),
            )
          }
        >
          {t("withdraw")}
        </Button>
      </div>
      <Refused error={error} />
    </>
  );
}
