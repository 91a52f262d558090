import { createFileRoute } from "@tanstack/react-router";
import { MemberGate } from "@/components/layout/member-gate";

export const Route = createFileRoute("/_member")({
  component: MemberGate,
  staticData: { frame: "app" },
});
