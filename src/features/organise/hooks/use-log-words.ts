import { useTranslations } from "use-intl";
import { MEMBERSHIP_AUDIENCES } from "@convex/shared/communities/vocabulary";
import type { LogLine } from "../types";

const FIELDS = [
  "name",
  "purpose",
  "city",
  "country",
  "website",
  "logo",
  "joining",
] as const;

/** A line of the log as a sentence; who hides their name is somebody. */
export function useLogWords(): (line: LogLine) => string {
  const t = useTranslations("organise.log");
  return (line) => {
    const { details } = line;
    const key = keyOf(line);
    const audience = MEMBERSHIP_AUDIENCES.find((each) => each === details.to);
    const sentence = `action.${key}` as const;
    return t(t.has(sentence) ? sentence : "action.other", {
      actor: line.actorName || t(line.by === "system" ? "system" : "somebody"),
      subject: line.subjectName || t("somebody"),
      role: String(details.to ?? details.role ?? ""),
      audience: t(`audience.${audience ?? "members"}`),
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
function keyOf({ action, by, details }: LogLine) {
  switch (action) {
    case "invitationMade":
      return details.kind === "address" ? "invitationMailed" : action;
    case "memberJoined":
      if (details.isRestored === true) return "memberRestored";
      return by === "other" ? "memberAdmitted" : action;
    case "tagsChanged":
      return details.isOn === false ? "tagTaken" : "tagGiven";
    default:
      return action;
  }
}

function fieldsOf(names: string) {
  const changed = names.split(", ");
  return FIELDS.filter((field) => changed.includes(field));
}
