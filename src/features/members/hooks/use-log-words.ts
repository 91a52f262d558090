import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import {
  ENGAGEMENT_LEVELS,
  MEMBERSHIP_AUDIENCES,
} from "@convex/shared/communities/vocabulary";
import { oneOf, ROLES } from "../lib/filters";

type Line = FunctionReturnType<
  typeof api.members.queries.getLog
>["page"][number];

/** A line of the log about one member: who, and what they did. */
export function useLogWords(): (line: Line) => string {
  const t = useTranslations("members");
  const say = useTranslations("members.one.log");
  const deed = ({ action, details }: Line): string => {
    const text = (key: string) => String(details[key] ?? "");
    const role = oneOf(ROLES, text("to"));
    const audience = oneOf(MEMBERSHIP_AUDIENCES, text("to"));
    const level = oneOf(ENGAGEMENT_LEVELS, text("level"));
    switch (action) {
      case "memberJoined":
        return say(
          details.isRestored ? "lines.memberRestored" : "lines.memberJoined",
        );
      case "roleChanged":
        return say("lines.roleChanged", {
          role: role ? t(`roles.${role}`) : "",
        });
      case "audienceChanged":
        return say("lines.audienceChanged", {
          audience: audience ? t(`audiences.${audience}`) : "",
        });
      case "tagsChanged":
        return say(details.isOn ? "lines.tagAdded" : "lines.tagRemoved", {
          tag: text("tag"),
        });
      case "engagementOverridden":
        return level
          ? say("lines.engagementOverridden", { level: t(`levels.${level}`) })
          : say("lines.engagementCleared");
      case "memberLeft":
      case "memberRemoved":
      case "profileOpened":
      case "noteAdded":
      case "noteRemoved":
      case "attendanceMarked":
      case "enrolmentChanged":
        return say(`lines.${action}`);
      default:
        return say("lines.other");
    }
  };
  return (line) => `${line.actorName || say("hidden")} ${deed(line)}`;
}
