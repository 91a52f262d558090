/**
 * A letter out of its content: the same for sending, on the server, and for
 * preview, in the browser, where this file belongs in a lazy chunk: React's
 * server renderer is most of its size. The edge build of it needs neither Node
 * nor a MessageChannel, which Convex's runtime does not have.
 */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server.edge";
import type { MailContent, MailEnvelope } from "./content";
import { addressChangedLetter } from "./templates/addressChanged";
import { attendanceLetter } from "./templates/attendance";
import { oneLine } from "./templates/clean";
import { codeLetter } from "./templates/code";
import { eventDigestLetter } from "./templates/eventDigest";
import { Frame } from "./templates/frame";
import { invitationLetter } from "./templates/invitation";
import { settingOf, type Letter, type Setting } from "./templates/letter";
import { matchAlertLetter } from "./templates/matchAlert";
import { plainTwin } from "./templates/plainTwin";
import { reminderLetter } from "./templates/reminder";
import { weeklyDigestLetter } from "./templates/weeklyDigest";

export interface RenderedMail {
  /** One line. */
  subject: string;
  /** A whole document, below 100 kB. */
  html: string;
  text: string;
  /** BCP 47 language of the letter. */
  lang: MailEnvelope["locale"];
}

/** Beyond any subject that the templates make: a bound, not a design. */
const SUBJECT_LENGTH = 200;

/** Words and sets a mail. Throws on content with nothing to say, and on a site that is not https. */
export async function renderMail(
  content: MailContent,
  envelope: MailEnvelope,
): Promise<RenderedMail> {
  const setting = settingOf(envelope);
  const made = letterOf(content, setting);
  const letter = { ...made, subject: oneLine(made.subject, SUBJECT_LENGTH) };
  return {
    subject: letter.subject,
    html: documentOf(<Frame letter={letter} setting={setting} />),
    text: plainTwin(letter, setting),
    lang: envelope.locale,
  };
}

function letterOf(content: MailContent, setting: Setting): Letter {
  switch (content.template) {
    case "verify":
    case "reset":
      return codeLetter(content, setting);
    case "addressChanged":
      return addressChangedLetter(content, setting);
    case "invitation":
      return invitationLetter(content, setting);
    case "matchAlert":
      return matchAlertLetter(content, setting);
    case "weeklyDigest":
      return weeklyDigestLetter(content, setting);
    case "eventDigest":
      return eventDigestLetter(content, setting);
    case "reminder":
      return reminderLetter(content, setting);
    case "attendance":
      return attendanceLetter(content, setting);
  }
}

const documentOf = (page: ReactNode) =>
  `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
