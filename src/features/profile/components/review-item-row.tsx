import { Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import {
  replacedBy,
  useItemWords,
  type ItemWords,
} from "../hooks/use-item-words";
import type { ReviewItem } from "../hooks/use-review";
import type { ItemEdit, ProfileContent } from "../types";
import { ItemFields } from "./item-fields";

interface ReviewItemRowProps {
  item: ReviewItem;
  /** What the profile holds now. */
  content: ProfileContent;
  onChoose: (isChosen: boolean) => void;
  onEdit: (edit: ItemEdit) => void;
}

/** One thing to take, to correct or to leave. */
export function ReviewItemRow({
  item,
  content,
  onChoose,
  onEdit,
}: ReviewItemRowProps) {
  const t = useTranslations("profile.review");
  const wordsOf = useItemWords();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const target = isOpen
      ? box.current?.querySelector<HTMLElement>("input, textarea")
      : box.current?.querySelector<HTMLElement>("button[data-edit]");
    if (isOpen || wasOpen.current) target?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const words = wordsOf(item.edit);
  if (isOpen) {
    return (
      <li
        ref={box}
        className="my-2 flex flex-col gap-4 rounded-md border border-line bg-raised p-4"
      >
        <ItemFields edit={item.edit} onChange={onEdit} />
        <Button
          variant="primary"
          className="self-start"
          onClick={() => setIsOpen(false)}
        >
          {t("editDone")}
        </Button>
      </li>
    );
  }
  const replaced =
    item.overlap === "replaces" ? replacedBy(item.edit, content) : null;
  return (
    <li ref={box} className="flex items-start justify-between gap-2">
      <Checkbox
        className="min-w-0"
        checked={item.isChosen}
        onCheckedChange={onChoose}
        label={<ItemLabel words={words} isEdited={item.isEdited} />}
        description={
          replaced && (
            <span className="text-ink">
              {t("replaces", { current: wordsLine(wordsOf(replaced)) })}
            </span>
          )
        }
      />
      <IconButton
        data-edit
        label={t("edit", { name: words.name.slice(0, 60) })}
        onClick={() => setIsOpen(true)}
      >
        <Pencil aria-hidden />
      </IconButton>
    </li>
  );
}

function wordsLine({ name, facts = [] }: ItemWords): string {
  const line = [name, ...facts].join(" · ");
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

function ItemLabel({
  words,
  isEdited,
}: {
  words: ItemWords;
  isEdited: boolean;
}) {
  const t = useTranslations("profile.review");
  const { label, name, facts = [], description } = words;
  return (
    <span className="wrap-break-word">
      {label && <span className="text-quiet">{label}: </span>}
      <span className="font-medium whitespace-pre-line">{name}</span>
      {facts.length > 0 && (
        <span className="text-quiet"> · {facts.join(" · ")}</span>
      )}
      {isEdited && (
        <Badge tone="accent" className="ml-2">
          {t("edited")}
        </Badge>
      )}
      {description && (
        <span className="mt-1 block text-sm whitespace-pre-line">
          {description}
        </span>
      )}
    </span>
  );
}
