import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { CloudOff, Search } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Kbd } from "@/components/ui/kbd";
import { OverlayClose } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { scrim } from "@/components/ui/styles";
import { useConnection } from "@/hooks/use-connection";
import { cn } from "@/lib/cn";
import { palette } from "@/lib/palette";
import { PaletteList } from "../components/palette-list";
import { useGroups } from "../hooks/use-groups";
import type { Item } from "../types";

/** As they stand on the keys, in every language. */
const ENTER = "Enter";
const ESCAPE = "Esc";

/** Everything one can go to or do, found by typing. */
export default function PaletteView({ isOpen }: { isOpen: boolean }) {
  const t = useTranslations("palette");
  const chosen = useRef<Item | null>(null);
  const choose = (item: Item) => {
    chosen.current = item;
    palette.setOpen(false);
  };
  // Closing gives the focus back; only then may what runs carry it elsewhere.
  const runChosen = () => {
    chosen.current?.run();
    chosen.current = null;
  };
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => palette.setOpen(open)}
      onOpenChangeComplete={(open) => !open && runChosen()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={cn(scrim, "z-40")} />
        <Dialog.Viewport className="fixed inset-0 z-40 flex justify-center p-2 sm:p-4 sm:pt-[12dvh]">
          <Dialog.Popup
            aria-label={t("title")}
            className="relative flex max-h-[min(85dvh,34rem)] w-full max-w-md flex-col self-start overflow-hidden rounded-md border border-line bg-raised shadow-float outline-hidden transition-[opacity,scale] duration-(--motion-quick) data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            <Finder onChoose={choose} />
            <OverlayClose />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ onChoose }: { onChoose: (item: Item) => void }) {
  const t = useTranslations("palette");
  const [text, setText] = useState("");
  const { groups, isSearching, note } = useGroups(text);
  const choose = (item: Item) => {
    note(item);
    onChoose(item);
  };
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      items={groups}
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason !== "item-press") setText(next);
      }}
      itemToStringValue={(item: Item) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center border-b border-line pr-touch">
        <Search aria-hidden className="ml-4 size-4 shrink-0 text-quiet" />
        <Autocomplete.Input
          aria-label={t("field")}
          placeholder={t("placeholder")}
          className="h-[3.5rem] w-full min-w-0 bg-transparent px-3 text-base outline-hidden"
        />
      </div>
      <Standing isSearching={isSearching} hasWords={text.trim() !== ""} />
      <Autocomplete.Empty>
        {groups.length === 0 && !isSearching && (
          <p className="px-4 py-6 text-quiet">{t("empty", { text })}</p>
        )}
      </Autocomplete.Empty>
      <PaletteList onChoose={choose} />
      <KeyHints />
    </Autocomplete.Root>
  );
}

interface StandingProps {
  isSearching: boolean;
  hasWords: boolean;
}

/** Whether more is on its way, or cannot come now. */
function Standing({ isSearching, hasWords }: StandingProps) {
  const t = useTranslations("palette");
  const isOffline = useConnection() !== "online";
  return (
    <Autocomplete.Status className="flex items-center gap-2 px-4 pt-3 text-sm text-quiet empty:hidden">
      {hasWords && isOffline && (
        <>
          <CloudOff aria-hidden className="size-4 shrink-0 text-warm" />
          {t("offline")}
        </>
      )}
      {hasWords && !isOffline && isSearching && (
        <>
          <Spinner />
          {t("searching")}
        </>
      )}
    </Autocomplete.Status>
  );
}

function KeyHints() {
  const t = useTranslations("palette.hints");
  return (
    <p
      aria-hidden
      className="hidden gap-4 border-t border-line px-4 py-2 text-sm text-quiet pointer-fine:flex"
    >
      <span className="flex items-center gap-1">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {t("move")}
      </span>
      <span className="flex items-center gap-1">
        <Kbd>{ENTER}</Kbd> {t("choose")}
      </span>
      <span className="flex items-center gap-1">
        <Kbd>{ESCAPE}</Kbd> {t("close")}
      </span>
    </p>
  );
}
