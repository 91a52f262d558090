import type { FunctionReturnType } from "convex/server";
import type { LinkProps } from "@tanstack/react-router";
import {
  CalendarClock,
  GraduationCap,
  MailWarning,
  Sparkles,
} from "lucide-react";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";

export type Notification = FunctionReturnType<
  typeof api.notifications.queries.listMine
>["page"][number];

const ICON = {
  greatMatches: Sparkles,
  deadlineNear: CalendarClock,
  mailUndeliverable: MailWarning,
  programPlace: GraduationCap,
} as const;

interface NotificationRowProps {
  notification: Notification;
  onOpen: () => void;
}

/** One thing to know, with one link; following it marks it as read. */
export function NotificationRow({
  notification,
  onOpen,
}: NotificationRowProps) {
  const t = useTranslations("notifications");
  const format = useFormat();
  const { subject, isRead, createdAt } = notification;
  const Icon = ICON[subject.kind];
  return (
    <li className="flex gap-3 py-4">
      <Icon
        aria-hidden
        className={isRead ? "size-5 text-quiet" : "size-5 text-accent"}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <Link
            {...targetOf(subject)}
            onClick={onOpen}
            className={isRead ? undefined : "font-semibold"}
          >
            <Words subject={subject} />
          </Link>
          {!isRead && <Badge tone="accent">{t("unread")}</Badge>}
        </p>
        {subject.kind === "mailUndeliverable" ? (
          <p className="max-w-measure">{t("mailUndeliverableText")}</p>
        ) : (
          <p
            lang={
              "titleLanguage" in subject ? subject.titleLanguage : undefined
            }
            className="wrap-anywhere"
          >
            {subject.title}
          </p>
        )}
        <p className="text-sm text-quiet">{format.relative(createdAt)}</p>
      </div>
    </li>
  );
}

function Words({ subject }: Pick<Notification, "subject">) {
  const t = useTranslations("notifications");
  const format = useFormat();
  switch (subject.kind) {
    case "greatMatches":
      return t("greatMatches", { count: subject.count });
    case "deadlineNear":
      return t("deadlineNear", { deadline: format.deadline(subject.deadline) });
    case "programPlace":
      return t(`programPlace.${subject.news}`);
    case "mailUndeliverable":
      return t("mailUndeliverable");
  }
}

function targetOf(
  subject: Notification["subject"],
): Pick<LinkProps, "to" | "params" | "hash"> {
  if (subject.kind === "mailUndeliverable") {
    return { to: "/settings", hash: "notifications" };
  }
  if (subject.kind === "programPlace") {
    const { programId } = subject;
    return { to: "/programs/$programId", params: { programId } };
  }
  if (subject.kind === "greatMatches" && subject.count > 1) {
    return { to: "/matches" };
  }
  return { to: "/matches/$matchId", params: { matchId: subject.matchId } };
}
