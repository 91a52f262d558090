import { useMutation, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { NotFound } from "@/components/layout/not-found";
import { OrgPage } from "@/components/layout/org-page";
import { Link } from "@/components/ui/link";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { Tab, Tabs, TabsList, TabsPanel } from "@/components/ui/tabs";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { useOrg } from "@/hooks/use-org";
import { PROGRAM_TABS, type ProgramSearch } from "@/lib/program-search";
import { toasts } from "@/lib/toasts";
import { MarksSection } from "../components/marks-section";
import { PeopleSection } from "../components/people-section";
import { ProgramStateBar } from "../components/program-state-bar";
import { SessionsSection } from "../components/sessions-section";
import { ProgramForm } from "../forms/program-form";
import { useDeed } from "../hooks/use-deed";
import type { ProgramState, ProgramToRun } from "../types";

interface OrgProgramViewProps {
  programId: string;
  search: ProgramSearch;
  onSearch: (next: ProgramSearch) => void;
}

export function OrgProgramView(props: OrgProgramViewProps) {
  const t = useTranslations("programs.runOne");
  const org = useOrg();
  const program = useQuery(
    api.progress.organising.getProgram,
    org ? { orgId: org.orgId, programId: props.programId } : "skip",
  );
  if (program === null) return <NotFound />;
  return (
    <OrgPage
      title={program?.name ?? t("title")}
      lede={
        program && (
          <span className="flex flex-wrap gap-x-4 text-base">
            <Link
              variant="quiet"
              to="/organise/$slug/programs"
              params={{ slug: org?.slug ?? "" }}
            >
              {t("back")}
            </Link>
            {program.state !== "draft" && (
              <Link
                variant="quiet"
                to="/programs/$programId"
                params={{ programId: program.programId }}
              >
                {t("view")}
              </Link>
            )}
          </span>
        )
      }
    >
      {(mine) =>
        program === undefined ? (
          <SkeletonGroup>
            <SkeletonText lines={6} />
          </SkeletonGroup>
        ) : (
          <Program {...props} org={mine} program={program} />
        )
      }
    </OrgPage>
  );
}

interface ProgramProps extends OrgProgramViewProps {
  org: MyOrg;
  program: ProgramToRun;
}

function Program({ org, program, search, onSearch }: ProgramProps) {
  const t = useTranslations("programs.runOne.tabs");
  const { tab = "people" } = search;
  const { orgId } = org;
  return (
    <>
      <States orgId={orgId} program={program} />
      <Tabs
        value={tab}
        onValueChange={(next) =>
          onSearch({ tab: PROGRAM_TABS.find((each) => each === next) })
        }
      >
        <TabsList>
          {PROGRAM_TABS.map((each) => (
            <Tab key={each} value={each}>
              {t(each)}
            </Tab>
          ))}
        </TabsList>
        <TabsPanel value="people" className="pt-6">
          <PeopleSection
            orgId={orgId}
            program={program}
            state={search.who ?? firstState(program)}
            onState={(who) => onSearch({ ...search, who })}
          />
        </TabsPanel>
        <TabsPanel value="sessions" className="pt-6">
          <SessionsSection orgId={orgId} program={program} />
        </TabsPanel>
        <TabsPanel value="marks" className="pt-6">
          <MarksSection orgId={orgId} program={program} />
        </TabsPanel>
        <TabsPanel value="facts" className="pt-6">
          <Facts orgId={orgId} program={program} />
        </TabsPanel>
      </Tabs>
    </>
  );
}

/** Whoever waits for a word comes before everybody else. */
function firstState({ counts }: ProgramToRun) {
  return counts.pending > 0 ? "pending" : "enrolled";
}

interface PartProps {
  orgId: Id<"organisations">;
  program: ProgramToRun;
}

function States({ orgId, program }: PartProps) {
  const t = useTranslations("programs");
  const setState = useMutation(api.programs.setState);
  const { act, isBusy } = useDeed();
  const { programId, state: before, name } = program;
  const go = async (state: ProgramState) => {
    const place = { orgId, programId };
    const isDone = await act(() => setState({ ...place, state }));
    if (isDone === undefined) return;
    toasts.showUndoable({
      title: t("runOne.went", { name, state: t(`state.${state}`) }),
      undo: () => setState({ ...place, state: before }),
    });
  };
  return (
    <ProgramStateBar
      program={program}
      isBusy={isBusy}
      onGo={(state) => void go(state)}
    />
  );
}

function Facts({ orgId, program }: PartProps) {
  const t = useTranslations("programs.form");
  const edit = useMutation(api.programs.edit);
  const { programId } = program;
  return (
    <ProgramForm
      facts={program}
      label={t("save")}
      save={async (facts) => {
        await edit({ orgId, programId, facts });
        toasts.show(t("saved"));
      }}
    />
  );
}
