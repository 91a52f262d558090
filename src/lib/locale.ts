import { LOCALES, type Locale } from "@convex/shared/vocabulary";
import type { Messages } from "@/messages";
import { storedSetting } from "./stored-setting";

interface LocaleState {
  locale: Locale;
  messages: Messages;
  /** Whether they hold those of who runs something. */
  isRunning: boolean;
}

/** The key is read by public/theme.js before first paint. */
const localeSetting = storedSetting<Locale>("wayfinder.locale", LOCALES, () =>
  /^es\b/i.test(navigator.language) ? "es" : "en",
);

const listeners = new Set<() => void>();
let state: LocaleState | null = null;

/** Each language is a chunk of its own, and what few read another: nobody loads words they do not read. */
async function messagesFor(
  locale: Locale,
  isRunning: boolean,
): Promise<Messages> {
  const isSpanish = locale === "es";
  const [ofAll, ofRunning] = await Promise.all([
    isSpanish
      ? import("@/messages/es").then(({ es }) => es)
      : import("@/messages/en").then(({ en }) => en),
    !isRunning
      ? null
      : isSpanish
        ? import("@/messages/es/running").then(({ running }) => running)
        : import("@/messages/en/running").then(({ running }) => running),
  ]);
  // Pages that need the rest wait for it (needRunningWords).
  return { ...ofAll, ...ofRunning } as Messages;
}

/** Whether words of who runs an organisation or the platform are wanted in this visit. */
let isRunning = false;

async function adopt(locale: Locale): Promise<void> {
  const isWanted = isRunning;
  if (locale === state?.locale && isWanted === state.isRunning) return;
  const messages = await messagesFor(locale, isWanted);
  // A later choice made while words were loading wins.
  if (localeSetting.get() !== locale || isRunning !== isWanted) return;
  state = { locale, messages, isRunning: isWanted };
  document.documentElement.lang = locale;
  listeners.forEach((listener) => listener());
}

/** Before a page of who runs something: resolves once its words are here. */
export async function needRunningWords(): Promise<void> {
  isRunning = true;
  // Again where the language was changed meanwhile.
  while (!state?.isRunning) await adopt(localeSetting.get());
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
