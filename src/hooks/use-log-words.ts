import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import {
  ENGAGEMENT_LEVELS,
  MEMBERSHIP_AUDIENCES,
} from "@convex/shared/communities/vocabulary";

type Line = FunctionReturnType<
  typeof api.members.queries.getLog
>["page"][number];

const FIELDS = [
  "name",
  "purpose",
  "city",
  "country",
  "website",
  "logo",
  "joining",
] as const;

/**
 * A line of the log as a sentence, to whoever runs the organisation or to whom it
 * is about; who hides their name is somebody.
 */
export function useLogWords(to: "organisers" | "me"): (line: Line) => string {
  const t = useTranslations("audit");
  const set = to === "me" ? "me" : "action";
  return (line) => {
    const { details } = line;
    // Both sets take the same facts; what one has no words for, `has` finds out.
    const sentence =
      `${set}.${keyOf(line)}` as `action.${ReturnType<typeof keyOf>}`;
    const audience = MEMBERSHIP_AUDIENCES.find((each) => each === details.to);
    const level = ENGAGEMENT_LEVELS.find((each) => each === details.level);
    return t(t.has(sentence) ? sentence : (`${set}.other` as "action.other"), {
      actor: line.actorName || t(line.by === "system" ? "system" : "somebody"),
      subject: line.subjectName || t("somebody"),
      role: String(details.to ?? details.role ?? ""),
      audience: t(`audience.${audience ?? "members"}`),
      level: t(`levels.${level ?? "new"}`),
      fields: fieldsOf(String(details.fields ?? ""))
        .map((field) => t(`fields.${field}`))
        .join(", "),
      count: Number(details.count ?? 1),
      title: String(details.title ?? ""),
      tag: String(details.tag ?? ""),
    });
  };
}

/** Two deeds that are one action in the log read differently. */
function keyOf({ action, by, details }: Line) {
  switch (action) {
    case "invitationMade":
      return details.kind === "address" ? "invitationMailed" : action;
    case "memberJoined":
      if (details.isRestored === true) return "memberRestored";
      return by === "other" ? "memberAdmitted" : action;
    case "tagsChanged":
      return details.isOn === false ? "tagTaken" : "tagGiven";
    case "engagementOverridden":
      return details.level === undefined ? "engagementCleared" : action;
    default:
      return action;
  }
}

function fieldsOf(names: string) {
  const changed = names.split(", ");
  return FIELDS.filter((field) => changed.includes(field));
}
