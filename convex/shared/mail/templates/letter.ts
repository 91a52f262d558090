import type { ReactNode } from "react";
import type { MailEnvelope } from "../content";
import type { MailWords } from "../words/en";
import { MAIL_WORDS } from "../words/words";
import { siteOriginOf } from "../site";
import { oneLine } from "./clean";
import { clockOf, type Clock } from "./when";

/** What every template is given beside its content. */
export interface Setting {
  envelope: MailEnvelope;
  words: MailWords;
  clock: Clock;
  /** A title as one line that is never empty: a link needs something to press. */
  title: (title: string, limit: number) => string;
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
  /** As long as an address may be. */
  address: 254,
} as const;

/** Entries of one list; the rest is told as a number. Keeps a letter below 100 kB. */
export const MOST_ENTRIES = 8;

export function settingOf(envelope: MailEnvelope): Setting {
  const words = MAIL_WORDS[envelope.locale];
  return {
    envelope: { ...envelope, name: oneLine(envelope.name, CUT.name) },
    words,
    clock: clockOf(words.tag, envelope.timeZone),
    title: (title, limit) => oneLine(title, limit) || words.untitled,
    link: linkerTo(envelope.siteUrl),
  };
}

/**
 * Whatever a path says, its link stays in the app; one that would leave it leads
 * to the app's front page.
 */
function linkerTo(siteUrl: string): (path: string) => string {
  const origin = siteOriginOf(siteUrl);
  if (origin === null) {
    throw new Error(`letters need an https site, not ${siteUrl}`);
  }
  return (path) => {
    const target = path.startsWith("/") ? parsed(path, origin) : undefined;
    return target?.origin === origin ? target.href : `${origin}/`;
  };
}

/** `URL.canParse` is younger than some of the places this runs in. */
function parsed(path: string, base: string): URL | undefined {
  try {
    return new URL(path, base);
  } catch {
    return undefined;
  }
}
