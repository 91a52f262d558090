/** All words of a language in one tree, as the app holds them once every page was open. */
import type { EnglishMessages, Messages } from "../../src/messages";
import { en as english } from "../../src/messages/en";
import { running as englishOfRunning } from "../../src/messages/en/running";
import { es as spanish } from "../../src/messages/es";
import { running as spanishOfRunning } from "../../src/messages/es/running";

export const en: EnglishMessages = { ...english, ...englishOfRunning };
export const es: Messages = { ...spanish, ...spanishOfRunning };
