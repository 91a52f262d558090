import type { Locale } from "@convex/shared/vocabulary";
import type { en } from "./en";
import type { running } from "./en/running";

/** The English shape with any text in it: what every other language must fill. */
type Worded<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Worded<T[Key]>;
};

/** What everybody reads, in a chunk that comes before the first page. */
export type MessagesOfAll = Worded<typeof en>;
/** What only those read who run an organisation or the platform. */
export type MessagesOfRunning = Worded<typeof running>;
export type Messages = MessagesOfAll & MessagesOfRunning;

/** The texts themselves, as use-intl wants them. */
export type EnglishMessages = typeof en & typeof running;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: EnglishMessages;
  }
}
