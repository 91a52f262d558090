import { LOCALES, type Locale } from "@convex/shared/vocabulary";
import type { Messages } from "@/messages";
import { storedSetting } from "./stored-setting";

interface LocaleState {
  locale: Locale;
  messages: Messages;
}

/** The key is read by public/theme.js before first paint. */
const localeSetting = storedSetting<Locale>("wayfinder.locale", LOCALES, () =>
  /^es\b/i.test(navigator.language) ? "es" : "en",
);

const listeners = new Set<() => void>();
let state: LocaleState | null = null;

/** Each language is a chunk of its own: nobody loads words they do not read. */
async function messagesFor(locale: Locale): Promise<Messages> {
  return locale === "es"
    ? (await import("@/messages/es")).es
    : (await import("@/messages/en")).en;
}

async function adopt(locale: Locale): Promise<void> {
  if (locale === state?.locale) return;
  const messages = await messagesFor(locale);
  // A later choice made while words were loading wins.
  if (localeSetting.get() !== locale) return;
  state = { locale, messages };
  document.documentElement.lang = locale;
  listeners.forEach((listener) => listener());
}

/** Resolves once the words of the remembered language are here. */
export async function startLocale(): Promise<void> {
  localeSetting.subscribe(() => void adopt(localeSetting.get()));
  await adopt(localeSetting.get());
}

export const localeStore = {
  get(): LocaleState {
    if (!state) throw new Error("words were asked for before startLocale()");
    return state;
  },
  set: (locale: Locale): void => localeSetting.set(locale),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
