import { useMutation } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { Trash2 } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import { useDeed } from "../hooks/use-deed";
import type { OfMember } from "../lib/of-member";

type Note = NonNullable<
  FunctionReturnType<typeof api.members.queries.getDetail>
>["notes"][number];

interface MemberNotesProps extends OfMember {
  notes: readonly Note[];
}

export function MemberNotes({ org, userId, notes }: MemberNotesProps) {
  const t = useTranslations("members.one.notes");
  return (
    <>
      <NewNote org={org} userId={userId} />
      {notes.length === 0 ? (
        <p className="pt-4 text-quiet">{t("none")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line pt-4">
          {notes.map((note) => (
            <NoteRow key={note.noteId} org={org} note={note} />
          ))}
        </ul>
      )}
    </>
  );
}

function NewNote({ org: { orgId, name }, userId }: OfMember) {
  const t = useTranslations("members.one.notes");
  const addNote = useMutation(api.members.mutations.addNote);
  const removeNote = useMutation(api.members.mutations.removeNote);
  const act = useDeed();
  const [text, setText] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    setIsBusy(true);
    await act(async () => {
      const noteId = await addNote({ orgId, userId, text });
      setText("");
      toasts.showUndoable({
        title: t("added"),
        undo: () => removeNote({ orgId, noteId }),
      });
    });
    setIsBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <fieldset disabled={isBusy} className="flex flex-col gap-2">
        <Field label={t("label")} description={t("help", { name })}>
          <Textarea
            rows={3}
            value={text}
            maxLength={LIMITS.paragraph}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <div>
          <Button type="submit" size="sm" isLoading={isBusy}>
            {t("add")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}

function NoteRow({
  org: { orgId },
  note,
}: Pick<OfMember, "org"> & { note: Note }) {
  const t = useTranslations("members.one.notes");
  const format = useFormat();
  const removeNote = useMutation(api.members.mutations.removeNote);
  const restoreNote = useMutation(api.members.mutations.restoreNote);
  const act = useDeed();
  const id = useId();
  const { noteId, authorName } = note;
  const when = format.dateTime(note.writtenAt);
  const remove = () =>
    act(async () => {
      await removeNote({ orgId, noteId });
      toasts.showUndoable({
        title: t("removed"),
        undo: () => restoreNote({ orgId, noteId }),
      });
    });
  return (
    <li className="flex items-start gap-2 py-3" aria-labelledby={id}>
      <div className="min-w-0 flex-1">
        <p className="max-w-measure whitespace-pre-line wrap-break-word">
          {note.text}
        </p>
        <p id={id} className="pt-1 text-sm text-quiet">
          {authorName
            ? t("by", { name: authorName, when })
            : t("byNobody", { when })}
        </p>
      </div>
      <IconButton
        label={t("remove", { when })}
        size="sm"
        onClick={() => void remove()}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
