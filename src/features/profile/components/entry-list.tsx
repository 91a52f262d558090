import { Pencil, Plus, Trash2 } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useEntries, type Entry } from "../hooks/use-entries";

export interface EntryFieldsProps<E> {
  entry: E;
  onChange: (part: Partial<E>) => void;
  /** The server's word on one field of this entry. */
  problem: (field: string) => string | undefined;
}

export interface EntryWords {
  name: string;
  /** Such as the organisation, then the dates. */
  facts: readonly string[];
  description: string;
}

interface EntryListProps<E extends Entry> {
  /** Unique on the page; ids of the list's buttons begin with it. */
  prefix: string;
  entries: readonly E[];
  setEntries: (next: (current: E[]) => E[]) => void;
  makeEmpty: (id: string) => E;
  isEmpty: (entry: E) => boolean;
  /** Newest first. */
  compare: (one: E, other: E) => number;
  wordsOf: (entry: E) => EntryWords;
  renderFields: (entry: E, onChange: (part: Partial<E>) => void) => ReactNode;
  addLabel: string;
  emptyText: string;
  limit: number;
}

/** Entries by date; one at a time opens in place to be edited. */
export function EntryList<E extends Entry>(props: EntryListProps<E>) {
  const { prefix, entries, wordsOf, limit } = props;
  const t = useTranslations("profile.entries");
  const list = useEntries({
    ...props,
    nameOf: (entry) => wordsOf(entry).name || t("untitled"),
  });
  const isFull = entries.length >= limit;
  return (
    <div>
      {entries.length === 0 && (
        <p className="mb-4 text-quiet">{props.emptyText}</p>
      )}
      <ul className="flex flex-col">
        {list.shown.map((entry) => (
          <li
            key={entry.id}
            className="border-b border-line py-4 first:pt-0 last:border-b-0"
          >
            {entry.id === list.openId ? (
              <OpenEntry onDone={list.close}>
                {props.renderFields(entry, (part) =>
                  list.change(entry.id, part),
                )}
              </OpenEntry>
            ) : (
              <ClosedEntry
                editId={list.editButtonId(entry.id)}
                words={wordsOf(entry)}
                onEdit={() => list.open(entry.id)}
                onRemove={() => list.remove(entry.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {isFull ? (
        <p className="text-quiet">{t("full", { limit })}</p>
      ) : (
        <Button id={`${prefix}-add`} className="mt-2" onClick={list.add}>
          <Plus aria-hidden />
          {props.addLabel}
        </Button>
      )}
    </div>
  );
}

interface ClosedEntryProps {
  editId: string;
  words: EntryWords;
  onEdit: () => void;
  onRemove: () => void;
}

function ClosedEntry({ editId, words, onEdit, onRemove }: ClosedEntryProps) {
  const t = useTranslations("profile.entries");
  const name = words.name || t("untitled");
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <h3 className="font-text text-base font-semibold wrap-break-word">
          {name}
        </h3>
        <p className="text-quiet wrap-break-word">{words.facts.join(" · ")}</p>
        {words.description && (
          <p className="mt-1 line-clamp-3 text-sm whitespace-pre-line wrap-break-word">
            {words.description}
          </p>
        )}
      </div>
      <IconButton id={editId} label={t("edit", { name })} onClick={onEdit}>
        <Pencil aria-hidden />
      </IconButton>
      <IconButton label={t("remove", { name })} onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  );
}

function OpenEntry({
  onDone,
  children,
}: {
  onDone: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("profile.entries");
  const box = useRef<HTMLDivElement>(null);
  // It opens because the person asked to edit it.
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <div
      ref={box}
      className="flex flex-col gap-4 rounded-md border border-line bg-raised p-4"
    >
      {children}
      <Button variant="primary" className="self-start" onClick={onDone}>
        {t("done")}
      </Button>
    </div>
  );
}
