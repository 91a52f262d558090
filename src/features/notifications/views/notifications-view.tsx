import { useMutation, usePaginatedQuery } from "convex/react";
import { Bell } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import { NotificationRow } from "../components/notification-row";
import type { Notification } from "../types";

const PAGE = 20;

export function NotificationsView() {
  const t = useTranslations("notifications");
  const list = usePaginatedQuery(
    api.notifications.queries.listMine,
    {},
    { initialNumItems: PAGE },
  );
  const { results, status } = list;
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-2">
        {results.some(({ isRead }) => !isRead) && <MarkAll />}
        <Link to="/mail">{t("myMail")}</Link>
      </div>
      {status === "LoadingFirstPage" ? (
        <SkeletonGroup className="flex flex-col gap-3">
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </SkeletonGroup>
      ) : results.length === 0 ? (
        <EmptyState icon={<Bell />} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <List notifications={results} />
      )}
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

function List({ notifications }: { notifications: readonly Notification[] }) {
  const t = useTranslations("notifications");
  const markRead = useMutation(api.notifications.mutations.markRead);
  return (
    <ul aria-label={t("label")} className="divide-y divide-line">
      {notifications.map((notification) => (
        <NotificationRow
          key={notification.notificationId}
          notification={notification}
          onOpen={() => {
            const { notificationId, isRead } = notification;
            // What could not be marked is still there, unread: nothing to say.
            if (!isRead) markRead({ notificationId }).catch(() => undefined);
          }}
        />
      ))}
    </ul>
  );
}

function MarkAll() {
  const t = useTranslations("notifications");
  const errorMessage = useErrorMessage();
  const markAllRead = useMutation(api.notifications.mutations.markAllRead);
  return (
    <Button
      size="sm"
      onClick={() =>
        void markAllRead().then(
          () => toasts.show(t("marked")),
          (error: unknown) => toasts.showError(errorMessage(error)),
        )
      }
    >
      {t("markAll")}
    </Button>
  );
}
