import { Autocomplete } from "@base-ui/react/autocomplete";
import { useTranslations } from "use-intl";
import { Kbd } from "@/components/ui/kbd";
import { popupItem } from "@/components/ui/styles";
import { cn } from "@/lib/cn";
import type { Group, Item } from "../types";

/** The groups with their lines. */
export function PaletteList({ onChoose }: { onChoose: (item: Item) => void }) {
  const t = useTranslations("palette.groups");
  return (
    <Autocomplete.List className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-2 empty:hidden">
      {(group: Group) => (
        <Autocomplete.Group
          key={group.name}
          items={group.items}
          className="pb-2 last:pb-0"
        >
          <Autocomplete.GroupLabel className="px-3 py-1 text-sm text-quiet">
            {t(group.name)}
          </Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(item: Item) => (
              <Line key={item.id} item={item} onChoose={onChoose} />
            )}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  );
}

interface LineProps {
  item: Item;
  onChoose: (item: Item) => void;
}

function Line({ item, onChoose }: LineProps) {
  const { label, hint, Icon, shortcut } = item;
  return (
    <Autocomplete.Item
      value={item}
      onClick={() => onChoose(item)}
      className={cn(popupItem, "min-h-touch gap-3")}
    >
      <Icon aria-hidden className="size-4 shrink-0 text-quiet" />
      <span className="min-w-0 flex-1 truncate">
        {label}
        {hint && <span className="text-quiet"> · {hint}</span>}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Autocomplete.Item>
  );
}
