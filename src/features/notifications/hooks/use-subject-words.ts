import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import type { Subject } from "../types";

interface SubjectWords {
  /** What happened. */
  title: string;
  /** Of what, or what follows. */
  text?: string;
  /** Of a text that is not the reader's own. */
  textLanguage?: string;
}

/** What a notification says. */
export function useSubjectWords(subject: Subject): SubjectWords {
  const t = useTranslations("notifications");
  const format = useFormat();
  switch (subject.kind) {
    case "greatMatches":
    case "deadlineNear":
      return {
        title:
          subject.kind === "greatMatches"
            ? t("greatMatches", { count: subject.count })
            : t("deadlineNear", {
                deadline: format.deadline(subject.deadline),
              }),
        text: subject.title,
        textLanguage: subject.titleLanguage,
      };
    case "mailUndeliverable":
      return {
        title: t("mailUndeliverable"),
        text: t("mailUndeliverableText"),
      };
    case "joinAsked":
      return { title: t("joinAsked", { name: subject.orgName }) };
    case "foundingAsked":
      return { title: t("foundingAsked"), text: subject.orgName };
    case "joinDecided": {
      const answer = subject.isApproved ? "joinApproved" : "joinDeclined";
      const name = subject.orgName;
      return { title: t(answer, { name }), text: t(`${answer}Text`) };
    }
    case "foundingDecided": {
      const answer = subject.orgSlug === null ? "foundingDeclined" : "founded";
      const name = subject.orgName;
      return { title: t(answer, { name }), text: t(`${answer}Text`) };
    }
    case "programPlace":
      return { title: t(`programPlace.${subject.news}`), text: subject.title };
    case "attendanceAsked":
    case "eventCancelled":
    case "eventMoved":
    case "placeFree": {
      const when = format.dateTime(subject.startsAt);
      return {
        title: t(subject.kind),
        text: t("eventAt", { title: subject.title, when }),
      };
    }
  }
}
