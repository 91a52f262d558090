import { useMutation, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MarkedText } from "@/components/entities/marked-text";
import { NotFound } from "@/components/layout/not-found";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { toasts } from "@/lib/toasts";
import { ProgramFacts } from "../components/program-facts";
import { ProgramSessions } from "../components/program-sessions";
import { Standing } from "../components/standing";
import { Titled } from "../components/titled";
import { useDeed } from "../hooks/use-deed";
import type { ProgramPage } from "../types";

/** One program, as whoever may see it sees it. */
export function ProgramView({ programId }: { programId: string }) {
  const t = useTranslations("programs.page");
  const program = useQuery(api.programs.getPage, { programId });
  if (program === null) return <NotFound />;
  if (program === undefined) {
    return (
      <>
        <PageHeader title={t("title")} />
        <SkeletonGroup>
          <SkeletonText lines={8} />
        </SkeletonGroup>
      </>
    );
  }
  return <Program program={program} />;
}

function Program({ program }: { program: ProgramPage }) {
  const t = useTranslations("programs");
  const { orgSlug, programId, description } = program;
  return (
    <article>
      <PageHeader
        eyebrow={
          <Link variant="quiet" to="/programs">
            {t("page.back")}
          </Link>
        }
        title={program.name}
        lede={
          <Link
            variant="plain"
            to="/community/$slug"
            params={{ slug: orgSlug }}
          >
            {t("page.by", { org: program.orgName })}
          </Link>
        }
        actions={
          program.viewerCan.administer && (
            <ButtonLink
              to="/organise/$slug/programs/$programId"
              params={{ slug: orgSlug, programId }}
            >
              {t("page.run")}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <Place program={program} />
          {description !== "" && (
            <Titled title={t("page.about")}>
              <MarkedText text={description} hasHeadings={false} />
            </Titled>
          )}
          <Titled title={t("page.sessions")}>
            <ProgramSessions program={program} />
          </Titled>
        </div>
        <aside>
          <Titled title={t("page.facts")}>
            <ProgramFacts program={program} />
          </Titled>
        </aside>
      </div>
    </article>
  );
}

const NEWS = {
  enrolled: "page.isEnrolled",
  waitlisted: "page.isWaiting",
  pending: "page.isPending",
} as const;

function Place({ program }: { program: ProgramPage }) {
  const t = useTranslations("programs");
  const { programId, name } = program;
  const enrol = useMutation(api.programs.enrol);
  const withdraw = useMutation(api.programs.withdraw);
  const stay = useMutation(api.progress.mine.stay);
  const { act, isBusy } = useDeed();
  return (
    <Standing
      program={program}
      isBusy={isBusy}
      onEnrol={async (note) => {
        const state = await act(() => enrol({ programId, note }));
        if (state === undefined) return false;
        if (state in NEWS) {
          toasts.show(t(NEWS[state as keyof typeof NEWS], { name }));
        }
        return true;
      }}
      onWithdraw={async () => {
        const isDone = await act(() => withdraw({ programId }));
        if (isDone === undefined) return;
        toasts.showUndoable({
          title: t("page.withdrawn", { name }),
          undo: () => stay({ programId }),
        });
      }}
    />
  );
}
