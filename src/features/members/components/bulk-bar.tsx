import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { BULK_BAR_ID, goTo, TABLE_ID } from "../lib/places";
import { MOST_SELECTED, type Selection } from "../hooks/use-selection";

export const BULK_KINDS = ["addTag", "removeTag", "remove"] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

interface BulkBarProps {
  selection: Selection;
  /** More match than are selected by hand. */
  hasMore: boolean;
  onKind: (kind: BulkKind) => void;
}

/** What can be done with the selected, always in sight. */
export function BulkBar({ selection, hasMore, onKind }: BulkBarProps) {
  const t = useTranslations("members.bulk");
  if (selection.isEmpty) return null;
  return (
    <div
      id={BULK_BAR_ID}
      role="group"
      aria-label={t("label")}
      className="sticky bottom-[calc(var(--bottom-tabs)+env(safe-area-inset-bottom)+0.5rem)] z-10 mt-4 flex animate-appear flex-wrap items-center gap-2 rounded-md border border-line bg-raised px-4 py-2 shadow-float md:bottom-4"
    >
      <p role="status" className="mr-auto py-1 font-semibold tabular-nums">
        {selection.isAll
          ? t("allSelected")
          : t("selected", { count: selection.count })}
      </p>
      {hasMore && (
        <Button
          size="sm"
          variant="accent"
          aria-pressed={selection.isAll}
          onClick={() => selection.setAll(!selection.isAll)}
        >
          {t("selectAll")}
        </Button>
      )}
      {BULK_KINDS.map((kind) => (
        <Button key={kind} size="sm" onClick={() => onKind(kind)}>
          {t(kind)}
        </Button>
      ))}
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          goTo(TABLE_ID);
          selection.clear();
        }}
      >
        {t("clear")}
      </Button>
      {selection.isFull && (
        <p className="basis-full text-sm text-quiet">
          {t("most", { count: MOST_SELECTED })}
        </p>
      )}
    </div>
  );
}
