import { useMutation, usePaginatedQuery } from "convex/react";
import { Inbox } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { NotFound } from "@/components/layout/not-found";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { useIsOperator } from "@/hooks/use-is-operator";
import { useLostFocus } from "@/hooks/use-lost-focus";
import { PendingRow } from "../components/pending-row";

const PAGE = 10;

/** Wishes to found an organisation, for platform admins; to everybody else there is no such page. */
export function ReviewView() {
  const t = useTranslations("community.review");
  const isOperator = useIsOperator();
  if (isOperator === false) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        eyebrow={
          <Link to="/operations" variant="quiet">
            {t("back")}
          </Link>
        }
      />
      {isOperator ? <Queue /> : <Waiting />}
    </>
  );
}

function Queue() {
  const t = useTranslations("community.review");
  const region = useRef<HTMLDivElement>(null);
  // What is decided leaves the list, and its buttons with it.
  useLostFocus(region);
  const list = usePaginatedQuery(
    api.orgs.applications.listWaiting,
    {},
    { initialNumItems: PAGE },
  );
  const approve = useMutation(api.orgs.applications.approve);
  const decline = useMutation(api.orgs.applications.decline);
  if (list.status === "LoadingFirstPage") return <Waiting />;
  return (
    <div ref={region} role="region" aria-label={t("label")} tabIndex={-1}>
      {list.results.length === 0 ? (
        <EmptyState icon={<Inbox />} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {list.results.map((application) => {
            const { applicationId } = application;
            return (
              <PendingRow
                key={applicationId}
                application={application}
                approve={() => approve({ applicationId })}
                decline={(why) => decline({ applicationId, why })}
              />
            );
          })}
        </ul>
      )}
      <MoreRows list={list} page={PAGE} />
    </div>
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <SkeletonText lines={6} />
    </SkeletonGroup>
  );
}
