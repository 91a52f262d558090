import { useQuery } from "convex/react";
import { CalendarSync, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { OrgPage } from "@/components/layout/org-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { SourceDialog } from "../components/source-dialog";
import { SourceRow } from "../components/source-row";

/** Where an organisation's events come from, for whoever runs it. */
export function SourcesView() {
  const t = useTranslations("eventSources");
  const [isAdding, setIsAdding] = useState(false);
  const add = () => setIsAdding(true);
  return (
    <OrgPage
      title={t("title")}
      lede={t("lede")}
      eyebrow={({ slug }) => (
        <Link variant="quiet" to="/organise/$slug/events" params={{ slug }}>
          {t("back")}
        </Link>
      )}
      actions={() => (
        <Button variant="primary" onClick={add}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      )}
    >
      {(org) => (
        <>
          <Sources org={org} onAdd={add} />
          <SourceDialog
            orgId={org.orgId}
            isOpen={isAdding}
            onOpenChange={setIsAdding}
          />
        </>
      )}
    </OrgPage>
  );
}

function Sources({ org, onAdd }: { org: MyOrg; onAdd: () => void }) {
  const t = useTranslations("eventSources");
  const { orgId } = org;
  const sources = useQuery(api.events.sources.list, { orgId });
  if (sources === undefined) {
    return (
      <SkeletonGroup>
        <SkeletonText lines={6} />
      </SkeletonGroup>
    );
  }
  if (sources.length === 0) {
    return (
      <EmptyState
        icon={<CalendarSync aria-hidden />}
        title={t("empty")}
        action={<Button onClick={onAdd}>{t("add")}</Button>}
      >
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t("list")} className="flex flex-col">
      {sources.map((source) => (
        <SourceRow key={source.sourceId} orgId={orgId} source={source} />
      ))}
    </ul>
  );
}
