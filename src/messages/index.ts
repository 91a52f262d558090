import type { Locale } from "@convex/shared/vocabulary";
import type { en } from "./en";

/** The English shape with any text in it: what every other language must fill. */
type Worded<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Worded<T[Key]>;
};

export type Messages = Worded<typeof en>;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}
