import { useMutation } from "convex/react";
import { useState, type FormEvent } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { fromZonedInput } from "@/lib/zoned-input";
import { toasts } from "@/lib/toasts";
import { useDeed } from "../hooks/use-deed";
import { useLinkableEvents } from "../hooks/use-linkable-events";
import type { ProgramToRun } from "../types";

interface SessionFormProps {
  orgId: Id<"organisations">;
  program: ProgramToRun;
}

type NewSession = Parameters<
  ReturnType<typeof useMutation<typeof api.programs.addSession>>
>[0]["session"];

/** A session more: an event of the organisation, or a date of its own. */
export function SessionForm({ orgId, program }: SessionFormProps) {
  const t = useTranslations("programs.sessions");
  const addSession = useMutation(api.programs.addSession);
  const { act, isBusy } = useDeed();
  const [kind, setKind] = useState<"event" | "own">("event");
  const add = async (session: NewSession, title: string) => {
    const { programId } = program;
    const isDone = await act(() => addSession({ orgId, programId, session }));
    if (isDone === undefined) return false;
    toasts.show(t("added", { title }));
    return true;
  };
  return (
    <div className="flex max-w-measure flex-col items-start gap-4">
      <SegmentedControl
        label={t("kindOf")}
        segments={[
          { value: "event", label: t("fromEvent") },
          { value: "own", label: t("own") },
        ]}
        value={kind}
        onValueChange={setKind}
        className="max-w-full flex-wrap"
      />
      {kind === "event" ? (
        <FromEvent orgId={orgId} program={program} isBusy={isBusy} add={add} />
      ) : (
        <OfItsOwn isBusy={isBusy} add={add} />
      )}
    </div>
  );
}

interface PartProps {
  isBusy: boolean;
  /** Answers whether it was added. */
  add: (session: NewSession, title: string) => Promise<boolean>;
}

function FromEvent({
  orgId,
  program,
  isBusy,
  add,
}: SessionFormProps & PartProps) {
  const t = useTranslations("programs.sessions");
  const [eventId, setEventId] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const events = useLinkableEvents(orgId, program);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    const chosen = events?.find((each) => each.value === eventId);
    if (chosen === undefined) return;
    if (!(await add({ eventId: chosen.value }, chosen.title))) return;
    setEventId(null);
    setIsAsked(false);
  };
  if (events?.length === 0)
    return <p className="text-quiet">{t("noEvents")}</p>;
  return (
    <form
      noValidate
      className="w-full"
      onSubmit={(event) => void submit(event)}
    >
      <fieldset disabled={isBusy} className="flex flex-col items-start gap-4">
        <Field
          label={t("event")}
          description={t("eventHelp")}
          error={isAsked && eventId === null ? t("choose") : undefined}
        >
          <Combobox
            options={events ?? []}
            value={eventId}
            onValueChange={setEventId}
          />
        </Field>
        <Button type="submit" isLoading={isBusy}>
          {t("save")}
        </Button>
      </fieldset>
    </form>
  );
}

const EMPTY = { title: "", from: "", to: "" };

function OfItsOwn({ isBusy, add }: PartProps) {
  const t = useTranslations("programs.sessions");
  const form = useTranslations("programs.form");
  const zone = useTimeZone() ?? "UTC";
  const [values, setValues] = useState(EMPTY);
  const [isAsked, setIsAsked] = useState(false);
  const startsAt = fromZonedInput(values.from, zone);
  const endsAt = fromZonedInput(values.to, zone);
  const isBackwards =
    startsAt !== null && endsAt !== null && endsAt <= startsAt;
  const missing = (is: boolean) =>
    isAsked && is ? form("required") : undefined;
  const set = (name: keyof typeof EMPTY) => ({
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) =>
      setValues({ ...values, [name]: target.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    const title = values.title.trim();
    if (title === "" || startsAt === null || endsAt === null || isBackwards) {
      return;
    }
    if (!(await add({ title, startsAt, endsAt }, title))) return;
    setValues(EMPTY);
    setIsAsked(false);
  };
  return (
    <form
      noValidate
      className="w-full"
      onSubmit={(event) => void submit(event)}
    >
      <fieldset disabled={isBusy} className="flex flex-col items-start gap-4">
        <Field label={t("title")} error={missing(values.title.trim() === "")}>
          <Input maxLength={LIMITS.line} {...set("title")} />
        </Field>
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <Field label={t("from")} error={missing(startsAt === null)}>
            <Input type="datetime-local" {...set("from")} />
          </Field>
          <Field
            label={t("to")}
            error={isBackwards ? t("beforeStart") : missing(endsAt === null)}
          >
            <Input type="datetime-local" {...set("to")} />
          </Field>
        </div>
        <p className="text-sm text-quiet">{t("zone", { zone })}</p>
        <Button type="submit" isLoading={isBusy}>
          {t("save")}
        </Button>
      </fieldset>
    </form>
  );
}
