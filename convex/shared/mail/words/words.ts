import type { Locale } from "../../vocabulary";
import { en, type MailWords } from "./en";
import { es } from "./es";

export const MAIL_WORDS: Readonly<Record<Locale, MailWords>> = { en, es };
