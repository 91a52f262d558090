import { useTranslations } from "use-intl";
import { FeedbackForm, type MyFeedback } from "../forms/feedback-form";
import { useFeedback, type EventId } from "../hooks/use-feedback";
import { EventSection } from "./event-section";

interface FeedbackSectionProps {
  eventId: EventId;
  given: MyFeedback | null;
}

/** What I thought of it; undo puts back what I had said. */
export function FeedbackSection({ eventId, given }: FeedbackSectionProps) {
  const t = useTranslations("events.feedback");
  const { send, withdraw } = useFeedback(eventId, given);
  return (
    <EventSection title={t("title")}>
      <p className="mb-4 max-w-measure text-quiet">{t("lede")}</p>
      <FeedbackForm
        // What an undo or another tab changed is shown, not what was typed.
        key={JSON.stringify(given)}
        given={given}
        onSend={send}
        onWithdraw={withdraw}
      />
    </EventSection>
  );
}
