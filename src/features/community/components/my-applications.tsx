import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import { useDeed } from "../hooks/use-deed";
import type { Application } from "../types";
import { Refused } from "./refused";

const TONE = {
  pending: "warm",
  approved: "accent",
  declined: "neutral",
  withdrawn: "outline",
} as const;

interface MyApplicationsProps {
  applications: readonly Application[];
  withdraw: (id: Application["applicationId"]) => Promise<unknown>;
}

/** What I asked for, the newest first, and what became of it. */
export function MyApplications({
  applications,
  withdraw,
}: MyApplicationsProps) {
  const t = useTranslations("community.apply");
  return (
    <ul aria-label={t("mine")} className="divide-y divide-line">
      {applications.map((application) => (
        <ApplicationRow
          key={application.applicationId}
          application={application}
          withdraw={() => withdraw(application.applicationId)}
        />
      ))}
    </ul>
  );
}

interface ApplicationRowProps {
  application: Application;
  withdraw: () => Promise<unknown>;
}

function ApplicationRow({ application, withdraw }: ApplicationRowProps) {
  const t = useTranslations("community.apply");
  const format = useFormat();
  const { act, isBusy, error } = useDeed();
  const { name, slug, state, appliedAt, decisionNote } = application;
  return (
    <li className="flex flex-col gap-2 py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <p className="font-semibold wrap-break-word">{name}</p>
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
            <Badge tone={TONE[state]}>{t(`state.${state}`)}</Badge>
            {t("asked", { when: format.relative(appliedAt) })}
          </p>
        </div>
        {state === "approved" && (
          <Link
            to="/organise/$slug"
            params={{ slug }}
            className="inline-flex min-h-touch items-center"
          >
            {t("setUp", { name })}
          </Link>
        )}
        {state === "pending" && (
          <Button
            size="sm"
            aria-label={t("withdrawNamed", { name })}
            isLoading={isBusy}
            onClick={() =>
              void act(withdraw).then(
                (isDone) => isDone && toasts.show(t("withdrawn")),
              )
            }
          >
            {t("withdraw")}
          </Button>
        )}
      </div>
      {decisionNote !== "" && (
        <p className="max-w-measure wrap-break-word whitespace-pre-line">
          <span className="text-quiet">{t("why")}</span> {decisionNote}
        </p>
      )}
      <Refused error={error} />
    </li>
  );
}
