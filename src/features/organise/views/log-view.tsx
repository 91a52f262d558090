import { usePaginatedQuery } from "convex/react";
import { ScrollText } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { OrgPage } from "@/components/layout/org-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import type { LogSearch } from "@/lib/log-search";
import { LogFilter } from "../components/log-filter";
import { LogRow } from "../components/log-row";

const PAGE = 30;

interface LogViewProps {
  search: LogSearch;
  onSearch: (next: LogSearch) => void;
}

export function LogView(props: LogViewProps) {
  const t = useTranslations("organise.log");
  return (
    <OrgPage title={t("title")} lede={t("lede")}>
      {({ orgId }) => <Log {...props} orgId={orgId} />}
    </OrgPage>
  );
}

interface LogProps extends LogViewProps {
  orgId: Id<"organisations">;
}

function Log({ search, onSearch, orgId }: LogProps) {
  const t = useTranslations("organise.log");
  const { member } = search;
  const list = usePaginatedQuery(
    api.members.queries.getLog,
    { orgId, ...(member !== undefined && { subjectId: member }) },
    { initialNumItems: PAGE },
  );
  const { results, status } = list;
  const name = results.find(({ subjectId }) => subjectId === member);
  return (
    <>
      <LogFilter
        orgId={orgId}
        member={member}
        name={name?.subjectName ?? ""}
        onMember={(next) => onSearch(next === null ? {} : { member: next })}
      />
      {status === "LoadingFirstPage" && (
        <SkeletonGroup className="pt-6">
          <SkeletonText lines={6} />
        </SkeletonGroup>
      )}
      {status !== "LoadingFirstPage" && results.length === 0 && (
        <EmptyState
          icon={<ScrollText />}
          title={t(member === undefined ? "empty" : "emptyOne")}
          className="mt-6"
          action={
            member !== undefined && (
              <Button onClick={() => onSearch({})}>{t("everybody")}</Button>
            )
          }
        >
          {member === undefined && t("emptyText")}
        </EmptyState>
      )}
      {results.length > 0 && (
        <ol aria-label={t("label")} className="divide-y divide-line pt-3">
          {results.map((line, at) => (
            <LogRow
              // Lines have no name of their own; they only ever grow at the end.
              key={`${line.at}-${line.action}-${at}`}
              line={line}
              onSubject={
                member === undefined
                  ? (subject) => onSearch({ member: subject })
                  : null
              }
            />
          ))}
        </ol>
      )}
      <MoreRows list={list} page={PAGE} />
    </>
  );
}
