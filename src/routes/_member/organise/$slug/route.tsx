import { createFileRoute, Outlet } from "@tanstack/react-router";
import { needRunningWords } from "@/lib/locale";

export const Route = createFileRoute("/_member/organise/$slug")({
  beforeLoad: needRunningWords,
  component: Outlet,
});
