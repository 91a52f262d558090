import { createFileRoute } from "@tanstack/react-router";
import { MailView } from "@/features/mail/views/mail-view";

export const Route = createFileRoute("/_member/mail")({
  component: MailView,
});
