import { useNavigate } from "@tanstack/react-router";
import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { toasts } from "@/lib/toasts";
import type { EventFacts } from "../types";

/** Makes an event, and goes to where it is passed on and who comes is seen. */
export function useMakeEvent({ orgId, slug }: MyOrg) {
  const t = useTranslations("events.runOne");
  const create = useMutation(api.events.mutations.create);
  const navigate = useNavigate();
  return async (facts: EventFacts) => {
    const eventId = await create({ orgId, facts });
    toasts.show(t("made", { title: facts.title }));
    await navigate({
      to: "/organise/$slug/events/$eventId",
      params: { slug, eventId },
      search: { tab: "roster" },
    });
  };
}
