import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import { vNotificationSubject } from "../../tables/notifications";

export type Subject = Infer<typeof vNotificationSubject>;

export const vNotificationView = v.object({
  notificationId: v.id("notifications"),
  subject: vNotificationSubject,
  createdAt: v.number(),
  isRead: v.boolean(),
});
export type NotificationView = Infer<typeof vNotificationView>;

export function toNotificationView(
  row: Doc<"notifications">,
): NotificationView {
  return {
    notificationId: row._id,
    subject: row.subject,
    createdAt: row.createdAt,
    isRead: row.readAt !== undefined,
  };
}
