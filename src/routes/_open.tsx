import { createFileRoute, Outlet } from "@tanstack/react-router";

/** Open to everyone; members see it inside their frame. */
export const Route = createFileRoute("/_open")({
  component: Outlet,
  staticData: { frame: "app" },
});
