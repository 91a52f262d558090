/**
 * What a mail says, as data: worked out from the database when it is claimed,
 * kept beside its row, and worded by the templates beside this file, on the
 * server for sending and in the browser for preview. Links are paths of the app
 * (`/matches/…`); the letter's envelope knows where the app lives.
 */
import { v, type Infer } from "convex/values";
import { vTier } from "../matching";

/** One listing that was matched to the reader. */
export const vMailMatch = v.object({
  path: v.string(),
  title: v.string(),
  /** ISO 639-1 of the title, for its `lang`. */
  titleLanguage: v.string(),
  organisationName: v.string(),
  /** As the listing words it; "" while unknown. */
  place: v.string(),
  tier: vTier,
  /** ms; shown in the reader's zone. */
  deadline: v.optional(v.number()),
  /** The best supported strength: its sentence, the quote of the listing it rests on, and the sentence's language. */
  because: v.optional(
    v.object({
      sentence: v.string(),
      quote: v.string(),
      language: v.string(),
    }),
  ),
});

export const vMailDeadline = v.object({
  path: v.string(),
  title: v.string(),
  titleLanguage: v.string(),
  organisationName: v.string(),
  deadline: v.number(),
});

export const vMailEvent = v.object({
  path: v.string(),
  title: v.string(),
  orgName: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  /** The event's own zone; named beside the reader's where they differ. */
  timeZone: v.string(),
  /** "" when it is online or unknown. */
  place: v.string(),
  isOnline: v.boolean(),
});

export const vMailContent = v.union(
  v.object({
    template: v.literal("verify"),
    code: v.string(),
    /** Signing up, or moving to a new address. */
    purpose: v.union(v.literal("signUp"), v.literal("emailChange")),
    minutes: v.number(),
  }),
  v.object({
    template: v.literal("reset"),
    code: v.string(),
    minutes: v.number(),
  }),
  /** To the address that an account has left. */
  v.object({
    template: v.literal("addressChanged"),
    /** Where the account is now. */
    email: v.string(),
    at: v.number(),
  }),
  v.object({
    template: v.literal("invitation"),
    orgName: v.string(),
    orgPurpose: v.string(),
    /** "" when the organisation itself invites. */
    inviterName: v.string(),
    path: v.string(),
    expiresAt: v.optional(v.number()),
  }),
  v.object({
    template: v.literal("matchAlert"),
    matches: v.array(vMailMatch),
    /** Further ones that are not shown. */
    moreCount: v.number(),
  }),
  v.object({
    template: v.literal("weeklyDigest"),
    /** What is new lies after it (ms); absent in a first digest. */
    since: v.optional(v.number()),
    matches: v.array(vMailMatch),
    moreCount: v.number(),
    /** Of what the reader saved, closing within two weeks. */
    deadlines: v.array(vMailDeadline),
  }),
  v.object({
    template: v.literal("eventDigest"),
    period: v.union(v.literal("daily"), v.literal("weekly")),
    events: v.array(vMailEvent),
    moreCount: v.number(),
  }),
  v.object({
    template: v.literal("reminder"),
    event: vMailEvent,
    /** How long before the event it is sent. */
    before: v.union(v.literal("week"), v.literal("day"), v.literal("hour")),
    /** Set when the event moved since the reader registered. */
    movedFrom: v.optional(v.number()),
    /** It does not take place: there is nothing to be reminded of. */
    isCancelled: v.optional(v.boolean()),
  }),
  v.object({
    template: v.literal("attendance"),
    event: vMailEvent,
    /** A page with buttons: opening it changes nothing. */
    answerPath: v.string(),
  }),
);
export type MailContent = Infer<typeof vMailContent>;
export type MailTemplate = MailContent["template"];
export type MailMatch = Infer<typeof vMailMatch>;
export type MailDeadline = Infer<typeof vMailDeadline>;
export type MailEvent = Infer<typeof vMailEvent>;

/** Around every mail, beside its content. */
export interface MailEnvelope {
  locale: "en" | "es";
  /** IANA; times are said in it, with its name. */
  timeZone: string;
  /** What to call the reader; "" while unknown. */
  name: string;
  /** Origin of the app, without a slash at its end, such as "https://example.org". */
  siteUrl: string;
  /** Pages behind a token, for bulk mail: each shows a button or a form and changes nothing when opened. */
  unsubscribePath?: string;
  preferencesPath?: string;
  /** Says why this mail was sent. */
  whyPath?: string;
  /** Name and contact of who runs this deployment; "" while unknown. */
  operatorName: string;
}
