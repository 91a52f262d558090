import { useId, type ReactNode, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { SectionControl } from "../hooks/use-section";
import {
  useSectionWords,
  type SectionLine,
  type SectionValue,
} from "../hooks/use-section-words";
import type { SectionName } from "../types";

interface ConflictPanelProps {
  section: SectionName;
  autosave: Pick<
    SectionControl<unknown>,
    "conflict" | "keepMine" | "takeTheirs"
  >;
  /** Takes the focus once the choice is made and its button is gone. */
  focusAfter: RefObject<HTMLElement | null>;
}

/** Both versions of a section that was changed in two places, and the choice between them. */
export function ConflictPanel({
  section,
  autosave,
  focusAfter,
}: ConflictPanelProps) {
  const t = useTranslations("profile.conflict");
  const linesOf = useSectionWords();
  const { conflict } = autosave;
  if (conflict === null) return null;
  const read = (value: unknown) => linesOf({ section, value } as SectionValue);
  const mine = read(conflict.mine);
  const other = conflict.other && read(conflict.other.value);
  const choose = (act: () => unknown) => () => {
    focusAfter.current?.focus({ preventScroll: true });
    void act();
  };
  return (
    <div className="flex max-w-lg flex-col gap-4 rounded-md border border-warm bg-raised p-4">
      <p className="max-w-measure">{t("text")}</p>
      <div className="grid gap-6 sm:grid-cols-2">
        <Version
          title={t("mine")}
          lines={mine}
          against={other}
          action={
            <Button
              disabled={other === null}
              onClick={choose(autosave.keepMine)}
            >
              {t("keepMine")}
            </Button>
          }
        />
        <Version
          title={t("other")}
          lines={other}
          against={mine}
          action={
            <Button
              disabled={other === null}
              onClick={choose(autosave.takeTheirs)}
            >
              {t("takeOther")}
            </Button>
          }
        />
      </div>
    </div>
  );
}

interface VersionProps {
  title: string;
  /** Null until it has arrived. */
  lines: readonly SectionLine[] | null;
  against: readonly SectionLine[] | null;
  action: ReactNode;
}

function Version({ title, lines, against, action }: VersionProps) {
  const t = useTranslations("profile.conflict");
  const titleId = useId();
  const known = new Set(against?.map(keyOf));
  // With one line each there is nothing to look for.
  const isMarked =
    against !== null && Math.max(known.size, lines?.length ?? 0) > 1;
  return (
    <div
      role="group"
      aria-labelledby={titleId}
      className="flex min-w-0 flex-col gap-3"
    >
      <h3 id={titleId} className="font-text text-base font-semibold">
        {title}
      </h3>
      {lines === null ? (
        <p className="flex items-center gap-2 text-quiet">
          <Spinner />
          {t("loading")}
        </p>
      ) : lines.length === 0 ? (
        <p className="text-quiet">{t("nothing")}</p>
      ) : (
        <ul className="flex flex-col gap-2 text-sm">
          {lines.map((line, at) => (
            <Line
              key={`${at} ${keyOf(line)}`}
              line={line}
              isOnlyHere={isMarked && !known.has(keyOf(line))}
            />
          ))}
        </ul>
      )}
      <div className="mt-auto pt-1">{action}</div>
    </div>
  );
}

function Line({
  line,
  isOnlyHere,
}: {
  line: SectionLine;
  isOnlyHere: boolean;
}) {
  const t = useTranslations("profile.conflict");
  return (
    <li className="wrap-break-word whitespace-pre-line">
      {line.label && <span className="text-quiet">{line.label}: </span>}
      {line.text}
      {isOnlyHere && (
        <>
          {" "}
          <Badge tone="warm">{t("onlyHere")}</Badge>
        </>
      )}
      {line.description && (
        <span className="mt-1 block text-quiet">{line.description}</span>
      )}
    </li>
  );
}

function keyOf({ label = "", text, description = "" }: SectionLine): string {
  return [label, text, description].join("\n");
}
