/**
 * What an operator may not read of somebody's mail: where it goes, what the
 * reader is called, the way in that it carries, and what was said of their
 * profile. The rest is as it was sent.
 */
import type { MailContent, MailMatch } from "../../shared/mail/content";
import type { MailPreview } from "./mine";

const MASK = "••••••••";
/** Whatever has an @ within, as providers quote it in their errors. */
const ADDRESS = /[^\s<>"'`(),;:[\]]+@[^\s<>"'`(),;:[\]]+/g;

/** The first sign and the domain: enough to know a broken domain by. */
export function maskAddress(address: string): string {
  const [first = ""] = address;
  return `${first}***${address.slice(address.lastIndexOf("@"))}`;
}

export function maskAddressesIn(text: string): string {
  return text.replaceAll(ADDRESS, maskAddress);
}

export function maskPreview(preview: MailPreview): MailPreview {
  return {
    ...preview,
    name: masked(preview.name),
    content: maskContent(preview.content),
  };
}

function maskContent(content: MailContent): MailContent {
  switch (content.template) {
    case "verify":
    case "reset":
      return { ...content, code: MASK };
    case "addressChanged":
      return { ...content, email: maskAddress(content.email) };
    case "invitation": {
      const inviterName = masked(content.inviterName);
      return { ...content, inviterName, path: "/" };
    }
    case "matchAlert":
    case "weeklyDigest":
      return { ...content, matches: content.matches.map(maskMatch) };
    case "attendance":
      return { ...content, answerPath: "/" };
    case "eventDigest":
    case "reminder":
      return content;
  }
}

/** The sentence is about the profile; the quote is the listing's. */
function maskMatch({ because, ...match }: MailMatch): MailMatch {
  if (because === undefined) return match;
  return { ...match, because: { ...because, sentence: MASK } };
}

const masked = (text: string) => (text === "" ? "" : MASK);
