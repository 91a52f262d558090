import { useTranslations } from "use-intl";
import { ATTENDANCE_ANSWERS } from "@convex/shared/communities/vocabulary";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { sumsOf, type MarkAnswer } from "../roster-lines";
import type { RosterLine } from "../types";

interface RosterFooterProps {
  lines: readonly RosterLine[];
  onRest: (answer: MarkAnswer) => void;
  onDone: () => void;
}

/** Counts as one marks, and what may be done with the rest. */
export function RosterFooter({ lines, onRest, onDone }: RosterFooterProps) {
  const t = useTranslations("events.roster");
  const { open, ...sums } = sumsOf(lines);
  const total = lines.length;
  if (total === 0) return null;
  return (
    <div className="sticky bottom-[calc(var(--bottom-tabs)+env(safe-area-inset-bottom))] z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper py-3 md:bottom-0">
      <p className="tabular-nums">
        <span data-roster-count className="font-semibold">
          {t("count", { marked: total - open, total })}
        </span>
        <span className="block text-sm text-quiet">{t("sums", sums)}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {open > 0 && (
          <Menu>
            <MenuTrigger render={<Button>{t("rest")}</Button>} />
            <MenuContent>
              {ATTENDANCE_ANSWERS.map((answer) => (
                <MenuItem key={answer} onClick={() => onRest(answer)}>
                  {t(`restAs.${answer}`, { count: open })}
                </MenuItem>
              ))}
            </MenuContent>
          </Menu>
        )}
        <Button variant="primary" onClick={onDone}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}
