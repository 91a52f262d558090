import { createRouter } from "@tanstack/react-router";
import { NotFound } from "@/components/layout/not-found";
import { RouteError } from "@/components/layout/route-error";
import { routeTree } from "./route-tree.gen";

export function createAppRouter() {
  return createRouter({
    routeTree,
    defaultPreload: "intent",
    scrollRestoration: true,
    // What a page does not know of its address never reaches it.
    search: { strict: true },
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
  interface StaticDataRouteOption {
    /** "app": rail, top bar and tabs. Absent: the plain frame of the public pages. */
    frame?: "app";
  }
  interface HistoryState {
    /** On the way out: the start must not send home who is still signed in. */
    isLeaving?: true;
  }
}
