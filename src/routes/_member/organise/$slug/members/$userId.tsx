import { createFileRoute } from "@tanstack/react-router";
import { MemberView } from "@/features/members/views/member-view";

export const Route = createFileRoute("/_member/organise/$slug/members/$userId")(
  {
    component: MemberView,
  },
);
