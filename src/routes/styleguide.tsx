import { createFileRoute, notFound } from "@tanstack/react-router";
import { lazy } from "react";
import { NotFound } from "@/components/layout/not-found";

/** A build replaces the condition, and drops the page with all it imports. */
const StyleguideView = import.meta.env.DEV
  ? lazy(() => import("@/features/styleguide/views/styleguide-view"))
  : NotFound;

export const Route = createFileRoute("/styleguide")({
  beforeLoad: () => {
    if (!import.meta.env.DEV) throw notFound();
  },
  component: Page,
});

function Page() {
  return <StyleguideView />;
}
