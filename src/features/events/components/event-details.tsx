import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useFormat } from "@/hooks/use-format";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { toasts } from "@/lib/toasts";
import { EventForm } from "../forms/event-form";
import type { EventFacts, RunEvent } from "../types";

interface EventDetailsProps {
  org: MyOrg;
  event: RunEvent;
}

/** What the event says, to be changed; where it comes from, and what stays. */
export function EventDetails({ org, event }: EventDetailsProps) {
  const t = useTranslations("events");
  const edit = useMutation(api.events.mutations.edit);
  const { eventId, facts, origin, counts } = event;
  const isTold = counts.going + counts.maybe + counts.waiting > 0;
  const save = async (next: EventFacts) => {
    await edit({ orgId: org.orgId, eventId, facts: next });
    const isMoved =
      next.startsAt !== facts.startsAt ||
      next.endsAt !== facts.endsAt ||
      next.place !== facts.place;
    toasts.show(t(isMoved && isTold ? "runOne.savedTold" : "runOne.saved"));
  };
  return (
    <div className="flex flex-col gap-6 pt-6">
      {origin !== "own" && <Origin event={event} />}
      <EventForm
        // What somebody else or a sync changed meanwhile is what is edited.
        key={JSON.stringify(facts)}
        facts={facts}
        action={t("form.save")}
        save={save}
        note={isTold && <p className="text-quiet">{t("form.tellsOfMove")}</p>}
      />
    </div>
  );
}

const NAMED = [
  "title",
  "description",
  "startsAt",
  "endsAt",
  "timeZone",
  "place",
  "isOnline",
  "url",
  "audience",
  "capacity",
] as const;

function Origin({ event: { origin, editedFields } }: { event: RunEvent }) {
  const t = useTranslations("events");
  const format = useFormat();
  const edited = NAMED.filter((field) => editedFields.includes(field));
  const fields = format.list(edited.map((field) => t(`form.${field}`)));
  return (
    <p className="max-w-measure text-quiet">
      {t("runOne.origin", { origin: t(`run.origin.${origin}`) })}{" "}
      {edited.length > 0 && t("runOne.edited", { fields })}
    </p>
  );
}
