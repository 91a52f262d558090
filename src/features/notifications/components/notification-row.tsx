import type { FunctionReturnType } from "convex/server";
import type { LinkProps } from "@tanstack/react-router";
import {
  CalendarClock,
  DoorOpen,
  Landmark,
  MailWarning,
  Sparkles,
  UserRoundPlus,
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
  joinAsked: UserRoundPlus,
  joinDecided: DoorOpen,
  foundingDecided: Landmark,
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
        <More subject={subject} />
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
    case "mailUndeliverable":
      return t("mailUndeliverable");
    case "joinAsked":
      return t("joinAsked", { name: subject.orgName });
    case "joinDecided":
      return t(subject.isApproved ? "joinApproved" : "joinDeclined", {
        name: subject.orgName,
      });
    case "foundingDecided":
      return t(subject.orgSlug === null ? "foundingDeclined" : "founded", {
        name: subject.orgName,
      });
  }
}

/** A second line: of which listing, or what follows. */
function More({ subject }: Pick<Notification, "subject">) {
  const t = useTranslations("notifications");
  switch (subject.kind) {
    case "greatMatches":
    case "deadlineNear":
      return (
        <p lang={subject.titleLanguage} className="wrap-anywhere">
          {subject.title}
        </p>
      );
    case "mailUndeliverable":
      return <p className="max-w-measure">{t("mailUndeliverableText")}</p>;
    case "joinAsked":
      return null;
    case "joinDecided":
      return (
        <p className="max-w-measure">
          {t(subject.isApproved ? "joinApprovedText" : "joinDeclinedText")}
        </p>
      );
    case "foundingDecided":
      return (
        <p className="max-w-measure">
          {t(subject.orgSlug === null ? "foundingDeclinedText" : "foundedText")}
        </p>
      );
  }
}

function targetOf(
  subject: Notification["subject"],
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
    case "foundingDecided":
      return subject.orgSlug === null
        ? { to: "/community/apply" }
        : { to: "/organise/$slug", params: { slug: subject.orgSlug } };
    case "greatMatches":
    case "deadlineNear":
      return subject.kind === "greatMatches" && subject.count > 1
        ? { to: "/matches" }
        : {
            to: "/matches/$matchId",
            params: { matchId: subject.matchId },
          };
  }
}
