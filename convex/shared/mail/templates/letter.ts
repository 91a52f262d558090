import type { ReactNode } from "react";
import type { MailEnvelope } from "../content";
import type { MailWords } from "../words/en";
import { MAIL_WORDS } from "../words/words";
import { oneLine } from "./clean";
import { clockOf, type Clock } from "./when";

/** What every template is given beside its content. */
export interface Setting {
  envelope: MailEnvelope;
  words: MailWords;
  clock: Clock;
  /** The full address of a path of the app. */
  link: (path: string) => string;
}

/** What every template gives; the frame and the plain twin are made of it. */
export interface Letter {
  subject: string;
  /** Shown beside the subject in lists of mail. */
  preheader: string;
  heading: string;
  body: ReactNode;
  /** The body again, as paragraphs of plain text. */
  text: string[];
  /** The one thing to do; a code is typed, not followed. */
  main?: { label: string; href: string };
  why: string;
}

/** How much of each text a letter shows. Subjects are cut by mail programs near 70. */
export const CUT = {
  name: 60,
  subjectTitle: 60,
  subjectOrg: 40,
  title: 160,
  organisation: 120,
  place: 120,
  sentence: 300,
  quote: 400,
  purpose: 500,
} as const;

/** Entries of one list; the rest is told as a number. Keeps a letter below 100 kB. */
export const MOST_ENTRIES = 8;

export function settingOf(envelope: MailEnvelope): Setting {
  const words = MAIL_WORDS[envelope.locale];
  return {
    envelope: { ...envelope, name: oneLine(envelope.name, CUT.name) },
    words,
    clock: clockOf(words.tag, envelope.timeZone),
    link: linkerTo(envelope.siteUrl),
  };
}

/**
 * Whatever a path says, its link stays in the app; one that would leave it leads
 * to the app's front page.
 */
function linkerTo(siteUrl: string): (path: string) => string {
  const { origin, protocol, hostname } = new URL(siteUrl);
  const isLocal = hostname === "localhost" || hostname === "127.0.0.1";
  if (protocol !== "https:" && !(protocol === "http:" && isLocal)) {
    throw new Error(`letters need an https site, not ${siteUrl}`);
  }
  return (path) => {
    const target = URL.canParse(path, origin) ? new URL(path, origin) : null;
    return path.startsWith("/") && target?.origin === origin
      ? target.href
      : `${origin}/`;
  };
}
