import { useTranslations } from "use-intl";
import { ATTENDANCE_ANSWERS } from "@convex/shared/communities/vocabulary";
import { Badge } from "@/components/ui/badge";
import type { AttendanceAnswer } from "../hooks/use-attendance-answer";
import type { EventPage } from "../types";
import { ChoiceButtons } from "./choice-buttons";
import { EventSection } from "./event-section";

interface ConfirmSectionProps {
  attendance: EventPage["attendance"];
  onAnswer: (answer: AttendanceAnswer) => void;
}

/** Whether I was there, whose word holds, and my own. */
export function ConfirmSection({ attendance, onAnswer }: ConfirmSectionProps) {
  const t = useTranslations("events.page");
  const tAsk = useTranslations("events.ask");
  const tHistory = useTranslations("events.history");
  const said = attendance?.selfAnswer ?? null;
  const isOthers = attendance !== null && attendance.source !== "self";
  return (
    <EventSection title={t("confirmTitle")}>
      {isOthers && (
        <p className="mb-3 flex flex-wrap items-center gap-2">
          {tHistory(`answer.${attendance.answer}`)}
          <Badge>{tHistory(`source.${attendance.source}`)}</Badge>
        </p>
      )}
      <ChoiceButtons
        label={t("confirmTitle")}
        choices={ATTENDANCE_ANSWERS.map((value) => ({
          value,
          label: tAsk(value),
        }))}
        value={said}
        onChoose={(answer) => answer !== said && onAnswer(answer)}
      />
      <p aria-live="polite" className="mt-3 max-w-measure text-quiet">
        {attendance === null
          ? t("confirmNone")
          : t(`heldBy.${attendance.source}`)}
      </p>
    </EventSection>
  );
}
