import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/hooks/use-format";
import type { Participant } from "../types";

export type PersonDeed =
  "letIn" | "turnDown" | "takeOut" | "complete" | "reopen";

interface PersonRowProps {
  person: Participant;
  /** In the list, from one on. */
  place: number;
  isBusy: boolean;
  onDeed: (deed: PersonDeed) => void;
}

/** Somebody in a program, or who wants to be, with what can be decided. */
export function PersonRow({ person, place, isBusy, onDeed }: PersonRowProps) {
  const t = useTranslations("programs.people");
  const format = useFormat();
  const { state, headline, note, attendedCount } = person;
  const name = person.name || t("nameless");
  const isIn = state === "enrolled" || state === "completed";
  const facts = [
    state === "waitlisted" && t("order", { place }),
    t("since", { when: format.date(person.since) }),
    isIn && t("attended", { count: attendedCount }),
    person.isCompletedByHand && t("byHand"),
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-rail">
        <p className="font-semibold wrap-anywhere">{name}</p>
        {headline !== "" && <p className="text-quiet">{headline}</p>}
        <p className="text-sm text-quiet">{facts.join(" · ")}</p>
        {note !== "" && (
          <p className="mt-2 max-w-measure border-l-2 border-line pl-3 wrap-anywhere whitespace-pre-line">
            {note}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {deedsOf(person).map((deed, at) => (
          <Button
            key={deed}
            size="sm"
            variant={at === 0 && state === "pending" ? "primary" : "secondary"}
            disabled={isBusy}
            aria-label={t("lineActions", { action: t(deed), name })}
            onClick={() => onDeed(deed)}
          >
            {t(deed)}
          </Button>
        ))}
      </div>
    </li>
  );
}

function deedsOf({ state, isCompletedByHand }: Participant): PersonDeed[] {
  switch (state) {
    case "pending":
      return ["letIn", "turnDown"];
    case "waitlisted":
      return ["takeOut"];
    case "enrolled":
      return ["complete", "takeOut"];
    case "completed":
      return isCompletedByHand ? ["reopen"] : [];
    case "withdrawn":
    case "declined":
      return ["letIn"];
  }
}
