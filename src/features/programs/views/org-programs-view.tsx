import { useMutation, useQuery } from "convex/react";
import { GraduationCap } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { OrgPage } from "@/components/layout/org-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { ProgramLines } from "../components/program-lines";
import { Titled } from "../components/titled";
import { ProgramForm } from "../forms/program-form";

interface OrgProgramsViewProps {
  /** The form for a new one is open. */
  isNew: boolean;
  onNew: (isNew: boolean) => void;
  onMade: (programId: Id<"programs">) => void;
}

export function OrgProgramsView({
  isNew,
  onNew,
  onMade,
}: OrgProgramsViewProps) {
  const t = useTranslations("programs");
  const button = (
    <Button variant="primary" onClick={() => onNew(true)}>
      {t("run.new")}
    </Button>
  );
  return (
    <OrgPage
      title={t("run.title")}
      lede={t("run.lede")}
      actions={() => !isNew && button}
    >
      {({ orgId, slug }) =>
        isNew ? (
          <NewProgram
            orgId={orgId}
            onMade={onMade}
            onCancel={() => onNew(false)}
          />
        ) : (
          <List orgId={orgId} slug={slug} />
        )
      }
    </OrgPage>
  );
}

function List({ orgId, slug }: { orgId: Id<"organisations">; slug: string }) {
  const t = useTranslations("programs.run");
  const programs = useQuery(api.programs.getOrgPrograms, { orgId });
  if (programs === undefined) {
    return (
      <SkeletonGroup className="flex flex-col gap-3">
        <Skeleton className="h-16" />
        <Skeleton className="h-16" />
        <Skeleton className="h-16" />
      </SkeletonGroup>
    );
  }
  if (programs.length === 0) {
    return (
      <EmptyState icon={<GraduationCap />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return <ProgramLines slug={slug} programs={programs} />;
}

interface NewProgramProps {
  orgId: Id<"organisations">;
  onMade: (programId: Id<"programs">) => void;
  onCancel: () => void;
}

function NewProgram({ orgId, onMade, onCancel }: NewProgramProps) {
  const t = useTranslations("programs.form");
  const create = useMutation(api.programs.create);
  return (
    <Titled title={t("newTitle")}>
      <p className="mb-4 max-w-measure text-quiet">{t("newLede")}</p>
      <ProgramForm
        label={t("create")}
        save={async (facts) => onMade(await create({ orgId, facts }))}
        onCancel={onCancel}
      />
    </Titled>
  );
}
