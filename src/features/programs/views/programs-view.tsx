import { usePaginatedQuery, useQuery } from "convex/react";
import { GraduationCap } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useSession } from "@/hooks/use-session";
import { MyPrograms } from "../components/my-programs";
import { ProgramCards } from "../components/program-cards";
import { Titled } from "../components/titled";

const PAGE = 10;

/** Mine first, then what is open to me; to a stranger the public catalogue. */
export function ProgramsView() {
  const t = useTranslations("programs.mine");
  const { session } = useSession();
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      {session === "member" && <OfMember />}
      <Catalogue />
    </>
  );
}

function OfMember() {
  const t = useTranslations("programs.mine");
  const [asOf] = useState(() => Date.now());
  const mine = useQuery(api.programs.listMine, { asOf });
  const open = useQuery(api.progress.mine.listForMembers, {});
  return (
    <>
      <Titled title={t("heading")}>
        {mine === undefined ? (
          <Waiting />
        ) : mine.length === 0 ? (
          <div className="max-w-measure text-quiet">
            <p className="font-semibold text-ink">{t("empty")}</p>
            <p>{t("emptyText")}</p>
          </div>
        ) : (
          <MyPrograms programs={mine} />
        )}
      </Titled>
      {open !== undefined && open.length > 0 && (
        <Titled title={t("forMembers")}>
          <ProgramCards label={t("forMembers")} programs={open} />
        </Titled>
      )}
    </>
  );
}

function Catalogue() {
  const t = useTranslations("programs.mine");
  const list = usePaginatedQuery(
    api.programs.browse,
    {},
    { initialNumItems: PAGE },
  );
  if (list.status !== "LoadingFirstPage" && list.results.length === 0) {
    return (
      <EmptyState icon={<GraduationCap />} title={t("catalogueEmpty")}>
        {t("catalogueEmptyText")}
      </EmptyState>
    );
  }
  return (
    <Titled title={t("catalogue")}>
      {list.status === "LoadingFirstPage" ? (
        <Waiting />
      ) : (
        <ProgramCards label={t("catalogue")} programs={list.results} />
      )}
      <MoreRows list={list} page={PAGE} />
    </Titled>
  );
}

function Waiting() {
  return (
    <SkeletonGroup className="flex flex-col gap-3">
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
