import type { LinkProps } from "@tanstack/react-router";
import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

type Subject = FunctionReturnType<
  typeof api.notifications.queries.listMine
>["page"][number]["subject"];

/** The one link of each kind of notification. */
export function targetOf(
  subject: Subject,
): Pick<LinkProps, "to" | "params" | "hash"> {
  switch (subject.kind) {
    case "mailUndeliverable":
      return { to: "/settings", hash: "notifications" };
    case "joinAsked":
      return {
        to: "/organise/$slug/invitations",
        params: { slug: subject.orgSlug },
      };
    case "joinDecided":
      return { to: "/community/$slug", params: { slug: subject.orgSlug } };
    case "foundingAsked":
      return { to: "/operations/organisations" };
    case "foundingDecided":
      return subject.orgSlug === null
        ? { to: "/community/apply" }
        : { to: "/organise/$slug", params: { slug: subject.orgSlug } };
    case "programPlace":
      return {
        to: "/programs/$programId",
        params: { programId: subject.programId },
      };
    case "attendanceAsked":
      return { to: "/events" };
    case "eventCancelled":
    case "eventMoved":
    case "placeFree":
      return { to: "/events/$eventId", params: { eventId: subject.eventId } };
    case "greatMatches":
    case "deadlineNear":
      return subject.kind === "greatMatches" && subject.count > 1
        ? { to: "/matches" }
        : { to: "/matches/$matchId", params: { matchId: subject.matchId } };
  }
}
