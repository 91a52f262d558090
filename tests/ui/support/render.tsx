import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement, ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Locale } from "@convex/shared/vocabulary";
import { en, es } from "../../support/words";

export const TIME_ZONE = "America/Argentina/Buenos_Aires";

export function Words({
  children,
  locale = "en",
}: {
  children: ReactNode;
  locale?: Locale;
}) {
  return (
    <IntlProvider
      locale={locale}
      messages={(locale === "es" ? es : en) as typeof en}
      timeZone={TIME_ZONE}
    >
      {children}
    </IntlProvider>
  );
}

/** Renders with words, and a person who can act on it. */
export function show(element: ReactElement, locale: Locale = "en") {
  const user = userEvent.setup();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Words locale={locale}>{children}</Words>
  );
  return { user, ...render(element, { wrapper }) };
}
