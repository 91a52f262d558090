import { useTranslations } from "use-intl";
import { RSVP_ANSWERS } from "@convex/shared/communities/vocabulary";
import { ButtonLink } from "@/components/ui/link";
import type { Rsvp } from "../hooks/use-rsvp";
import type { EventPage } from "../types";
import { ChoiceButtons } from "./choice-buttons";
import { EventSection } from "./event-section";

interface RsvpSectionProps {
  event: EventPage;
  onAnswer: (answer: Rsvp) => void;
}

/** Going, maybe or no; pressing the same again takes it back. */
export function RsvpSection({ event, onAnswer }: RsvpSectionProps) {
  const t = useTranslations("events.page");
  const { mine, closed, eventId } = event;
  if (closed === "signedOut") {
    return (
      <EventSection title={t("answerTitle")}>
        <ButtonLink
          to="/sign-in"
          search={{ next: `/events/${eventId}` }}
          variant="primary"
        >
          {t("signIn")}
        </ButtonLink>
      </EventSection>
    );
  }
  const isFull = isFullFor(event);
  return (
    <EventSection title={t("answerTitle")}>
      <ChoiceButtons
        label={t("answerTitle")}
        choices={RSVP_ANSWERS.map((value) => ({
          value,
          label: value === "going" && isFull ? t("wait") : t(value),
        }))}
        value={mine?.answer ?? null}
        onChoose={(value) => onAnswer(value === mine?.answer ? null : value)}
      />
      <p aria-live="polite" className="mt-3 max-w-measure text-quiet">
        {t(standingOf(event, isFull))}
      </p>
    </EventSection>
  );
}

/** Saying yes would mean to wait, or does. */
function isFullFor({ mine, capacity, goingCount }: EventPage): boolean {
  if (mine?.isWaiting) return true;
  return (
    mine?.answer !== "going" && capacity !== null && goingCount >= capacity
  );
}

function standingOf({ mine }: EventPage, isFull: boolean) {
  if (mine === null) return isFull ? "fullText" : "noneText";
  if (mine.isWaiting) return "waitingText";
  return `${mine.answer}Text` as const;
}
