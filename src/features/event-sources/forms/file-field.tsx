import { useId } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useFormat } from "@/hooks/use-format";
import { SkippedList } from "../components/skipped-list";
import { readFile, tableOf, type FileRead } from "../hooks/read-file";

interface FileFieldProps {
  file: FileRead | null;
  timeZone: string;
  error: string | undefined;
  onFile: (file: FileRead | null) => void;
  onError: (error: string) => void;
}

/** A file of events, and what it would bring before anything is saved. */
export function FileField({
  file,
  timeZone,
  error,
  onFile,
  onError,
}: FileFieldProps) {
  const t = useTranslations("eventSources.form");
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const read = await readFile(chosen);
    if (typeof read !== "string") onFile(read);
    else {
      onFile(null);
      onError(t(`error.${read}`));
    }
  };
  return (
    <>
      <Field label={t("file")} description={t("fileHelp")} error={error}>
        <Input
          type="file"
          accept=".csv,text/csv,text/plain,.tsv"
          className="py-2"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </Field>
      {file && <Preview file={file} timeZone={timeZone} />}
    </>
  );
}

const SHOWN = 5;

function Preview({ file, timeZone }: { file: FileRead; timeZone: string }) {
  const t = useTranslations("eventSources");
  const titleId = useId();
  const { span } = useFormat();
  const table = tableOf(file, timeZone);
  if ("problem" in table) {
    const { problem, detail } = table;
    return (
      <Notice tone="warning" role="status">
        {t(`problem.${problem}`, { detail })}
      </Notice>
    );
  }
  const { events, skipped } = table;
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2">
      <h3 id={titleId} className="font-semibold">
        <span role="status">
          {t("preview.title", { count: events.length })}
        </span>
      </h3>
      <ul className="flex flex-col">
        {events.slice(0, SHOWN).map((event) => (
          <li
            key={event.externalId}
            className="border-t border-line py-2 text-sm break-words"
          >
            <span className="font-medium">{event.title}</span>
            <span className="block text-quiet">
              {span(event.startsAt, event.endsAt, event.timeZone)}
              {event.place !== "" && ` · ${event.place}`}
              {event.isOnline && ` · ${t("preview.online")}`}
              {event.isCancelled && ` · ${t("preview.cancelled")}`}
            </span>
          </li>
        ))}
      </ul>
      <SkippedList
        skipped={skipped.slice(0, SHOWN)}
        count={skipped.length}
        hasRows
      />
    </section>
  );
}
