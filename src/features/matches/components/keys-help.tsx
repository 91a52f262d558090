import { Keyboard } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useHotkeys } from "@/hooks/use-hotkeys";
import { cn } from "@/lib/cn";
import type { Messages } from "@/messages";

type Word = Exclude<
  keyof Messages["matches"]["keys"],
  "title" | "button" | "off"
>;

export type KeyRows = readonly { keys: readonly string[]; word: Word }[];

interface KeysHelpProps {
  rows: KeyRows;
  className?: string;
}

/** The single keys of a page, behind "?" and behind a button. */
export function KeysHelp({ rows, className }: KeysHelpProps) {
  const t = useTranslations("matches.keys");
  const [isOpen, setIsOpen] = useState(false);
  useHotkeys({ "?": () => setIsOpen(true) });
  return (
    <Dialog open={isOpen} onOpenChange={(open) => setIsOpen(open)}>
      <DialogTrigger
        render={
          <Button
            variant="quiet"
            size="sm"
            className={cn("max-md:hidden pointer-coarse:hidden", className)}
          >
            <Keyboard aria-hidden />
            {t("button")}
          </Button>
        }
      />
      <DialogContent title={t("title")}>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {rows.map(({ keys, word }) => (
            <div key={word} className="contents">
              <dt className="flex gap-1">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(word)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-sm text-quiet">{t("off")}</p>
      </DialogContent>
    </Dialog>
  );
}
