import { Search } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useLineName } from "../hooks/use-line-name";
import type { RosterLine } from "../types";

interface RosterSearchProps {
  input: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Who Enter means. */
  current: RosterLine | null;
  isSearching: boolean;
  /** Nobody is on the list yet. */
  isEmpty: boolean;
}

/** Where the focus lives: letters and Enter, and the line that says whom Enter means. */
export function RosterSearch(props: RosterSearchProps) {
  const { input, text, onText, onKeyDown } = props;
  const t = useTranslations("events.roster");
  return (
    <div className="sticky top-[calc(var(--strip)+var(--top-bar))] z-10 border-b border-line bg-paper py-3">
      <Field label={t("search")} isLabelHidden>
        <div className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet"
          />
          <Input
            ref={input}
            type="search"
            aria-describedby="roster-keys"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            maxLength={LIMITS.searchText}
            placeholder={t("placeholder")}
            className="pl-10"
            onChange={(event) => onText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      </Field>
      <p role="status" className="mt-2 truncate font-semibold">
        <NextWords {...props} />
      </p>
    </div>
  );
}

function NextWords({
  current,
  isSearching,
  isEmpty,
}: Pick<RosterSearchProps, "current" | "isSearching" | "isEmpty">) {
  const t = useTranslations("events.roster");
  const nameOf = useLineName();
  if (current === null) {
    if (isSearching) return t("noMatch");
    return isEmpty ? null : t("allMarked");
  }
  const name = nameOf(current);
  if (current.answer !== null) return t("nextMarked", { name });
  return t(current.rsvp === null ? "nextWalkIn" : "next", { name });
}
