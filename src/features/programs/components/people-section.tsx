import { useMutation, usePaginatedQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Field } from "@/components/ui/field";
import { MoreRows } from "@/components/ui/more-rows";
import { Select } from "@/components/ui/select";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { toasts } from "@/lib/toasts";
import { useDeed } from "../hooks/use-deed";
import type { EnrolmentState, Participant, ProgramToRun } from "../types";
import { AdmitMember } from "./admit-member";
import { PersonRow, type PersonDeed } from "./person-row";
import { Titled } from "./titled";

const PAGE = 20;
/** In the order an organiser has to do with them. */
const STATES = [
  "pending",
  "enrolled",
  "waitlisted",
  "completed",
  "withdrawn",
  "declined",
] as const;

interface PeopleSectionProps {
  orgId: Id<"organisations">;
  program: ProgramToRun;
  state: EnrolmentState;
  onState: (state: EnrolmentState) => void;
}

/** Who is in a program or wants to be, and what its organisers decide. */
export function PeopleSection(props: PeopleSectionProps) {
  const t = useTranslations("programs.people");
  const { orgId, program, state, onState } = props;
  return (
    <>
      <Field label={t("show")} className="mb-4 max-w-sm">
        <Select
          options={STATES.map((value) => ({
            value,
            label: t("choice", {
              state: t(`states.${value}`),
              count: program.counts[value],
            }),
          }))}
          value={state}
          onValueChange={onState}
        />
      </Field>
      <People {...props} />
      <Titled title={t("add")}>
        <AdmitMember orgId={orgId} program={program} />
      </Titled>
    </>
  );
}

function People({ orgId, program, state }: PeopleSectionProps) {
  const t = useTranslations("programs.people");
  const list = usePaginatedQuery(
    api.programs.getProgramParticipants,
    { orgId, programId: program.programId, state },
    { initialNumItems: PAGE },
  );
  const { act, isBusy } = useDecisions(orgId, program);
  if (list.status === "LoadingFirstPage") {
    return (
      <SkeletonGroup className="flex flex-col gap-3">
        <Skeleton className="h-touch" />
        <Skeleton className="h-touch" />
      </SkeletonGroup>
    );
  }
  if (list.results.length === 0) {
    return <p className="py-4 text-quiet">{t(`empty.${state}`)}</p>;
  }
  return (
    <>
      <ol
        aria-label={t("list")}
        className="divide-y divide-line border-t border-line"
      >
        {list.results.map((person, at) => (
          <PersonRow
            key={person.enrolmentId}
            person={person}
            place={at + 1}
            isBusy={isBusy}
            onDeed={(deed) => void act(person, deed)}
          />
        ))}
      </ol>
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

/** Each decision, said in words with a way back. */
function useDecisions(orgId: Id<"organisations">, program: ProgramToRun) {
  const t = useTranslations("programs.people");
  const admit = useMutation(api.programs.admit);
  const decline = useMutation(api.programs.decline);
  const setCompleted = useMutation(api.programs.setCompletedByHand);
  const takeBack = useMutation(api.progress.organising.takeBack);
  const deed = useDeed();

  const act = async (person: Participant, wish: PersonDeed) => {
    const { enrolmentId, userId } = person;
    const name = person.name || t("nameless");
    const said = await deed.act(async () => {
      switch (wish) {
        case "letIn": {
          const { programId } = program;
          const state = await admit({ orgId, programId, userId });
          const decided = state === "waitlisted" ? state : "enrolled";
          return {
            title: t(decided === "enrolled" ? "wasLetIn" : "waits", { name }),
            undo: () => takeBack({ orgId, enrolmentId, decided }),
          };
        }
        case "turnDown":
        case "takeOut":
          await decline({ orgId, enrolmentId });
          return {
            title: t(wish === "turnDown" ? "wasTurnedDown" : "wasTakenOut", {
              name,
            }),
            undo: () => takeBack({ orgId, enrolmentId, decided: "declined" }),
          };
        case "complete":
        case "reopen": {
          const isCompleted = wish === "complete";
          await setCompleted({ orgId, enrolmentId, isCompleted });
          return {
            title: t(isCompleted ? "wasCompleted" : "wasReopened", { name }),
            undo: () =>
              setCompleted({ orgId, enrolmentId, isCompleted: !isCompleted }),
          };
        }
      }
    });
    if (said !== undefined) toasts.showUndoable(said);
  };
  return { act, isBusy: deed.isBusy };
}
