import { createFileRoute, Outlet } from "@tanstack/react-router";
import { needRunningWords } from "@/lib/locale";

export const Route = createFileRoute("/_member/operations")({
  beforeLoad: needRunningWords,
  component: Outlet,
});
