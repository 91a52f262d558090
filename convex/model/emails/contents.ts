/** What a mail says, worked out of the database as it is when the mail is claimed. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import type { MailContent, MailMatch } from "../../shared/mail/content";
import { CODE_LIFETIME_MS } from "../account/codes";
import { eventContent, eventDigestContent } from "./eventContents";
import type { Mail } from "./outbox";

/** Places named of one listing. */
const MOST_PLACES = 2;
const MINUTE_MS = 60_000;

/** Rows read for the mails of one page, each once: members share listings. */
export interface Reader {
  listing: (id: Id<"opportunities">) => Promise<Doc<"opportunities"> | null>;
  match: (id: Id<"matches">) => Promise<Doc<"matches"> | null>;
  /** How many were read. */
  readCount: () => number;
}

export function newReader(ctx: QueryCtx): Reader {
  const listings = new Map<string, Promise<Doc<"opportunities"> | null>>();
  let matches = 0;
  return {
    listing: (id) => {
      const known = listings.get(id) ?? ctx.db.get("opportunities", id);
      listings.set(id, known);
      return known;
    },
    match: (id) => {
      matches += 1;
      return ctx.db.get("matches", id);
    },
    readCount: () => matches + listings.size,
  };
}

/** Null when nothing is left of what it was about. */
export async function contentOf(
  ctx: QueryCtx,
  mail: Pick<Mail, "refs" | "secret" | "userId">,
  reader: Reader,
  now: number,
): Promise<MailContent | null> {
  const { refs, userId } = mail;
  switch (refs.kind) {
    case "code":
      return codeContent(mail, refs.purpose);
    case "addressChanged":
      return { template: "addressChanged", email: refs.email, at: refs.at };
    case "invitation":
      return await invitationContent(ctx, refs, now);
    case "matchAlert": {
      const matches = await matchesOf(refs.matchIds, "open", reader, now);
      if (matches.length === 0) return null;
      const { moreCount } = refs;
      return {
        template: "matchAlert",
        matches: matches.map(toMailMatch),
        moreCount,
      };
    }
    case "weeklyDigest":
      return await digestContent(refs, reader, now);
    case "eventDigest":
      return await eventDigestContent(ctx, refs, userId, now);
    case "reminder":
    case "eventMoved":
    case "eventCancelled":
    case "attendance":
      return await eventContent(ctx, refs, userId, now);
  }
}

function codeContent(
  { secret }: Pick<Mail, "secret">,
  purpose: "verify" | "reset" | "emailChange",
): MailContent | null {
  if (secret === undefined) return null;
  const minutes = CODE_LIFETIME_MS / MINUTE_MS;
  if (purpose === "reset") return { template: "reset", code: secret, minutes };
  return {
    template: "verify",
    code: secret,
    purpose: purpose === "verify" ? "signUp" : "emailChange",
    minutes,
  };
}

async function invitationContent(
  ctx: QueryCtx,
  refs: Extract<Mail["refs"], { kind: "invitation" }>,
  now: number,
): Promise<MailContent | null> {
  const { orgId, inviterId, path, expiresAt } = refs;
  if (expiresAt !== undefined && expiresAt <= now) return null;
  const org = await ctx.db.get("organisations", orgId);
  if (org === null) return null;
  const inviter =
    inviterId === undefined ? null : await ctx.db.get("users", inviterId);
  return {
    template: "invitation",
    orgName: org.name,
    orgPurpose: org.purpose,
    inviterName: inviter?.name ?? "",
    path,
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

async function digestContent(
  refs: Extract<Mail["refs"], { kind: "weeklyDigest" }>,
  reader: Reader,
  now: number,
): Promise<MailContent | null> {
  const matches = await matchesOf(refs.matchIds, "open", reader, now);
  const saved = await matchesOf(refs.savedIds, "saved", reader, now);
  const deadlines = saved.flatMap(({ match, listing }) =>
    listing.deadline === undefined
      ? []
      : { ...named(match, listing), deadline: listing.deadline },
  );
  if (matches.length + deadlines.length === 0) return null;
  return {
    template: "weeklyDigest",
    ...(refs.since !== undefined && { since: refs.since }),
    matches: matches.map(toMailMatch),
    moreCount: refs.moreCount,
    deadlines,
  };
}

interface Shown {
  match: Doc<"matches">;
  listing: Doc<"opportunities">;
}

/** Those still as they were when they were chosen, of listings that are still open. */
async function matchesOf(
  ids: readonly Id<"matches">[],
  status: "open" | "saved",
  reader: Reader,
  now: number,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  const seen = new Set<string>();
  for (const match of await Promise.all(ids.map(reader.match))) {
    if (match?.status !== status || seen.has(match.opportunityId)) continue;
    // Whoever has opened it needs no news of it.
    if (status === "open" && match.viewedAt !== undefined) continue;
    seen.add(match.opportunityId);
    const listing = await reader.listing(match.opportunityId);
    if (listing?.status !== "open") continue;
    if (listing.deadline !== undefined && listing.deadline <= now) continue;
    shown.push({ match, listing });
  }
  return shown;
}

function named(match: Doc<"matches">, listing: Doc<"opportunities">) {
  return {
    path: `/matches/${match._id}`,
    title: listing.title,
    titleLanguage: listing.textLanguage,
    organisationName: listing.organisationName,
  };
}

function toMailMatch({ match, listing }: Shown): MailMatch {
  const [strength] = match.strengths;
  return {
    ...named(match, listing),
    place: listing.facts.places
      .slice(0, MOST_PLACES)
      .map(({ text }) => text)
      .join(" · "),
    tier: match.tier,
    ...(listing.deadline !== undefined && { deadline: listing.deadline }),
    ...(strength !== undefined && {
      because: {
        sentence: strength.text,
        quote: strength.listingEvidence.quote,
        language: match.locale ?? listing.textLanguage,
      },
    }),
  };
}
