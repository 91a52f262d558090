import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  DoorOpen,
  GraduationCap,
  Landmark,
  MailWarning,
  MessageCircleQuestionMark,
  Sparkles,
  UserRoundPlus,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { targetOf } from "@/lib/notification-target";
import { useSubjectWords } from "../hooks/use-subject-words";
import type { Notification } from "../types";

const ICON = {
  greatMatches: Sparkles,
  deadlineNear: CalendarClock,
  mailUndeliverable: MailWarning,
  joinAsked: UserRoundPlus,
  joinDecided: DoorOpen,
  foundingAsked: Landmark,
  foundingDecided: Landmark,
  programPlace: GraduationCap,
  attendanceAsked: MessageCircleQuestionMark,
  eventCancelled: CalendarX,
  eventMoved: CalendarClock,
  placeFree: CalendarCheck,
} as const;

interface NotificationRowProps {
  notification: Notification;
  onOpen: () => void;
}

/** One thing to know, with one link; following it marks it as read. */
export function NotificationRow({
  notification: { subject, isRead, createdAt },
  onOpen,
}: NotificationRowProps) {
  const t = useTranslations("notifications");
  const format = useFormat();
  const { title, text, textLanguage } = useSubjectWords(subject);
  const Icon = ICON[subject.kind];
  return (
    <li className="flex gap-3 py-4">
      <Icon
        aria-hidden
        className={isRead ? "size-6 text-quiet" : "size-6 text-accent"}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <Link
            {...targetOf(subject)}
            onClick={onOpen}
            className={isRead ? undefined : "font-semibold"}
          >
            {title}
          </Link>
          {!isRead && <Badge tone="accent">{t("unread")}</Badge>}
        </p>
        {text && (
          <p lang={textLanguage} className="max-w-measure wrap-anywhere">
            {text}
          </p>
        )}
        <p className="text-sm text-quiet">{format.relative(createdAt)}</p>
      </div>
    </li>
  );
}
