import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { useAnnouncement } from "@/hooks/use-announce";
import { useLostFocus } from "@/hooks/use-lost-focus";
import type { GuestFile } from "../hooks/use-guest-file";
import { useGuestStandings } from "../hooks/use-guest-standings";
import type { useNoteGuests } from "../hooks/use-note-guests";
import type { RosterOf } from "../hooks/use-send-marks";
import { figuresOf, rowsOf, type GuestRow } from "../lib/guest-list";
import { GuestTable } from "./guest-table";

interface GuestListPreviewProps {
  event: RosterOf;
  file: GuestFile;
  noting: ReturnType<typeof useNoteGuests>;
  onDrop: () => void;
  onDone: () => void;
}

/** What a guest list would change, and the button that does. */
export function GuestListPreview(props: GuestListPreviewProps) {
  const { event, file, noting, onDrop } = props;
  const { list } = file;
  const t = useTranslations("guestList");
  const { standings, isWhole, error, retry } = useGuestStandings(
    event,
    list.guests,
  );
  const top = useRef<HTMLDivElement>(null);
  useLostFocus(top);
  const other = (
    <Button variant="quiet" disabled={noting.isBusy} onClick={onDrop}>
      {t("other")}
    </Button>
  );
  return (
    <div
      ref={top}
      tabIndex={-1}
      role="group"
      aria-label={t("summary")}
      className="flex flex-col gap-4 outline-hidden"
    >
      {list.guests.length === 0 ? (
        <>
          <Notice tone="warning" role="alert" title={t("nobody")}>
            <p>{t("nobodyText")}</p>
          </Notice>
          <div className="flex justify-end">{other}</div>
        </>
      ) : isWhole ? (
        <Checked {...props} rows={rowsOf(list, standings)} other={other} />
      ) : error !== null ? (
        <Notice
          tone="danger"
          role="alert"
          title={t("checkFailed")}
          action={<Button onClick={retry}>{t("again")}</Button>}
        >
          <p>{error}</p>
        </Notice>
      ) : (
        <ProgressLine
          label={t("checking", {
            done: standings.length,
            total: list.guests.length,
          })}
          value={standings.length}
          max={list.guests.length}
        />
      )}
    </div>
  );
}

interface CheckedProps extends GuestListPreviewProps {
  rows: readonly GuestRow[];
  other: React.ReactNode;
}

function Checked({ file, noting, rows, other, onDone }: CheckedProps) {
  const t = useTranslations("guestList");
  const { checkIns, isCheckInUsed, leftOutCount } = file.list;
  const { note, done, isBusy, error } = noting;
  const total = rows.filter(({ isNew }) => isNew).length;
  const figures = figuresOf(rows);
  const { members, changes } = figures;
  useAnnouncement(t("announced", { members, changes }));
  return (
    <>
      <Figures figures={figures} />
      <div className="flex max-w-measure flex-col gap-1 text-quiet">
        <p>{t(`rule.${checkIns}`)}</p>
        {figures.members === 0 && <p>{t("what")}</p>}
        {figures.stays > 0 && <p>{t("trust")}</p>}
        {leftOutCount > 0 && <p>{t("left", { count: leftOutCount })}</p>}
      </div>
      <GuestTable name={file.name} rows={rows} />
      {error !== null && (
        <Notice tone="danger" role="alert" title={t("noteFailed")}>
          <p>{error}</p>
          <p>{t("noteKept")}</p>
        </Notice>
      )}
      {isBusy && (
        <ProgressLine
          label={t("noting", { done, total })}
          value={done}
          max={total}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {total === 0 && isCheckInUsed && (
          <p className="mr-auto">{t("nothing")}</p>
        )}
        {other}
        <Button
          variant="primary"
          disabled={total === 0}
          isLoading={isBusy}
          onClick={() =>
            void note(rows, isCheckInUsed).then((isAll) => isAll && onDone())
          }
        >
          {t("note")}
        </Button>
      </div>
    </>
  );
}

const FIGURES = ["guests", "members", "checkedIn", "changes", "stays"] as const;

function Figures({ figures }: { figures: ReturnType<typeof figuresOf> }) {
  const t = useTranslations("guestList.figures");
  return (
    <dl
      data-figures
      className="grid grid-cols-3 gap-x-4 gap-y-2 border-y border-line py-3 sm:grid-cols-5"
    >
      {FIGURES.map((figure) => (
        <div key={figure} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-quiet">{t(figure)}</dt>
          <dd className="text-lg tabular-nums">{figures[figure]}</dd>
        </div>
      ))}
    </dl>
  );
}
