import { CSPProvider } from "@base-ui/react/csp-provider";
import { ConvexAuthProvider } from "@convex-dev/auth/react";
import { RouterProvider } from "@tanstack/react-router";
import type { ConvexReactClient } from "convex/react";
import { lazy, useSyncExternalStore, type ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { Optional } from "@/components/ui/optional";
import { localeStore } from "@/lib/locale";
import type { EnglishMessages } from "@/messages";
import type { AppRouter } from "./router";

const Toaster = lazy(() => import("@/components/ui/toaster"));

const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function Providers({
  client,
  router,
}: {
  client: ConvexReactClient;
  router: AppRouter;
}) {
  return (
    <CSPProvider disableStyleElements>
      <ConvexAuthProvider client={client}>
        <WordsProvider>
          <RouterProvider router={router} />
          <Optional>
            <Toaster />
          </Optional>
        </WordsProvider>
      </ConvexAuthProvider>
    </CSPProvider>
  );
}

function WordsProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(
    localeStore.subscribe,
    localeStore.get,
  );
  return (
    // Every language has the English shape; use-intl wants the English texts themselves.
    <IntlProvider
      locale={locale}
      messages={messages as EnglishMessages}
      timeZone={TIME_ZONE}
    >
      {children}
    </IntlProvider>
  );
}
