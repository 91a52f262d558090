/**
 * An app that mails through the provider's fake over HTTP, members with a mailbox
 * there, and a clock that a test moves.
 */
import { ConvexHttpClient } from "convex/browser";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { SAMPLE_PEOPLE } from "../../../convex/seed/data/people/all";
import { SAMPLE_LISTINGS } from "../../../convex/seed/data/listings/all";
import { toImportedListing } from "../../../convex/seed/sampleListing";
import { toSeedPerson } from "../../../convex/seed/samplePerson";
import { TERMS_VERSION } from "../../../convex/shared/terms";
import type { PlannedStream } from "../../../convex/shared/mail/streams";
import type { Locale } from "../../../convex/shared/vocabulary";
import type { SectionEdit } from "../../../convex/tables/profiles";
import { endOf, startRun, until } from "../../support/app-members";
import type { FakeLetter } from "../../support/fake-resend";
import {
  startFakeResend,
  type FakeResendServer,
} from "../../support/fake-resend-server";
import { useDemo, type Demo } from "./demo";
import { heading, PASSWORD } from "./journey";
import type { Visitor } from "./page";

interface Mailroom extends Demo {
  resend: FakeResendServer;
  /** The app's time (ms). */
  now: () => number;
  /** Lets the app's time pass until `at` (ms), and its planner look. */
  passUntil: (at: number) => Promise<void>;
}

/** Longer than a request takes at the provider's pace, after a planner's look. */
const QUIET_MS = 1_500;
const RUN_MS = 60_000;

/** Starts and ends with the file. */
export async function useMailroom(): Promise<() => Mailroom> {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const resend = await startFakeResend({ now });
  afterAll(() => resend.close());
  const demo = useDemo({ env: () => ({ ...resend.env, APP_CLOCK: "1" }) });
  return () => ({
    ...demo(),
    resend,
    now,
    passUntil: async (at) => {
      const { admin, setAhead } = demo().app;
      ahead = Math.max(ahead, at - Date.now());
      await setAhead(ahead);
      await admin.call(internal.emails.planner.tick, {});
      await quiet(resend);
    },
  });
}

/** Nothing has left for a while. */
async function quiet({ fake }: FakeResendServer): Promise<void> {
  let seen = -1;
  let since = Date.now();
  await until("the mail to have left", () => {
    if (fake.requests.length !== seen) {
      seen = fake.requests.length;
      since = Date.now();
    }
    return Date.now() - since > QUIET_MS;
  });
}

interface Reader {
  name: string;
  email: string;
  locale: Locale;
}

/** Whoever signs up with the code from their mailbox, and has a sample person's profile. */
export async function aReaderOf(
  room: Mailroom,
  reader: Reader,
): Promise<ConvexHttpClient> {
  const { name, email, locale } = reader;
  const client = new ConvexHttpClient(room.app.url, { logger: false });
  const params = {
    ...{ name, email, locale, password: PASSWORD },
    termsVersion: TERMS_VERSION,
  };
  const ask = (flow: "signUp" | "email-verification", code?: string) =>
    client.action(api.auth.signIn, {
      provider: "password",
      params: { ...params, flow, ...(code !== undefined && { code }) },
    });
  await ask("signUp");
  const { tokens } = await ask("email-verification", await codeIn(room, email));
  client.setAuth(tokens?.token ?? "");
  await client.mutation(api.account.mutations.setMatchingConsent, {
    isGiven: true,
  });
  await fillProfile(client);
  return client;
}

/** Of somebody for whom the sample catalogue has great matches. */
async function fillProfile(client: ConvexHttpClient): Promise<void> {
  const [person] = SAMPLE_PEOPLE;
  if (person === undefined) throw new Error("no sample people");
  const { content } = toSeedPerson(person);
  for (const [section, value] of Object.entries(content)) {
    await client.mutation(api.profiles.mutations.saveSection, {
      edit: { section, value } as SectionEdit,
      baseRev: 0,
    });
  }
}

/** A new session: the clock may have ended the one before. */
async function signedIn(
  { app }: Mailroom,
  email: string,
): Promise<ConvexHttpClient> {
  const client = new ConvexHttpClient(app.url, { logger: false });
  const { tokens } = await client.action(api.auth.signIn, {
    provider: "password",
    params: { flow: "signIn", email, password: PASSWORD },
  });
  client.setAuth(tokens?.token ?? "");
  return client;
}

/** The moves of a form, by the words on it. */
export const steps = ({ page, say }: Visitor) => ({
  fill: (key: string, words: string) =>
    page.getByLabel(say(key), { exact: true }).fill(words),
  press: (key: string) =>
    page.getByRole("button", { name: say(key), exact: true }).click(),
});

/** Signs in on the page, with the password. */
export async function enter(visitor: Visitor, email: string): Promise<void> {
  const { fill, press } = steps(visitor);
  await visitor.page.goto("/sign-in");
  await fill("auth.email", email);
  await fill("auth.password", PASSWORD);
  await press("auth.signInAction");
  await heading(visitor.page, visitor.say("home.title")).waitFor();
}

/** Has their matches computed; answers the great ones. */
export async function greatMatchesOf(
  room: Mailroom,
  email: string,
): Promise<{ matchId: Id<"matches">; title: string }[]> {
  const { admin } = room.app;
  await endOf(admin, await startRun(admin, email), RUN_MS);
  const client = await signedIn(room, email);
  const { page } = await client.query(api.matches.listMine, {
    status: "open",
    tier: "great",
    paginationOpts: { numItems: 50, cursor: null },
  });
  return page.map(({ matchId, title }) => ({ matchId, title }));
}

/** Adds a listing like one of the catalogue's, elsewhere and under another title. */
export async function importAnother(
  { app, now }: Mailroom,
  likeTitle: string,
): Promise<string> {
  const like = SAMPLE_LISTINGS.find(({ title }) => title === likeTitle);
  if (like === undefined) throw new Error(`no listing ${likeTitle}`);
  const { begin, saveChunk, finish } = internal.opportunities.imports;
  const source = { key: "more", name: "More", format: "json" } as const;
  const { importedAt } = await app.admin.call(begin, source);
  const run = { sourceKey: source.key, importedAt };
  const listing = {
    ...toImportedListing(like, now()),
    sourceKey: "another",
    title: `${like.title}, second team`,
    organisationName: "Another Institute",
    applyUrl: "https://example.org/jobs/another",
  };
  const chunk = { ...run, listings: [listing], keptKeys: [] };
  await app.admin.call(saveChunk, chunk);
  const counts = { added: 1, changed: 0, unchanged: 0, closed: 0, errors: 0 };
  await app.admin.call(finish, { ...run, ...counts });
  return listing.title;
}

/** When the planner looks at a member next for a stream (ms). */
export async function nextLookAt(
  room: Mailroom,
  email: string,
  stream: PlannedStream,
): Promise<number> {
  const client = await signedIn(room, email);
  const coming = await client.query(api.emails.mine.listComing, {
    asOf: room.now(),
  });
  const at = coming.find((each) => each.stream === stream)?.at;
  if (at == null) throw new Error(`no look at ${email} for ${stream}`);
  return at;
}

/** The code in the newest letter to an address, once it has come. */
export async function codeIn(
  { resend }: Mailroom,
  email: string,
  before = 0,
): Promise<string> {
  const letters = () => resend.fake.lettersTo(email);
  await until(`a code for ${email}`, () => letters().length > before);
  const code = /^.*\b(\d{8})\b/m.exec(letters().at(-1)?.text ?? "")?.[1];
  if (code === undefined) throw new Error("the newest letter has no code");
  return code;
}

/** Letters of one kind to one member: alerts and digests name their stream in their links. */
export const bulkTo = ({ resend }: Mailroom, email: string, stream: string) =>
  resend.fake
    .lettersTo(email)
    .filter((letter) => linkTo(letter, "/mail/why").includes(`.${stream}.`));

/** Every address in a letter: of its links, its plain twin and its headers. */
export function linksOf({ html, text, headers }: FakeLetter): string[] {
  const said = [html, text, ...Object.values(headers)].join("\n");
  const found = [...said.matchAll(/https?:\/\/[^\s"'<>)]+/g)];
  return [...new Set(found.map(([link]) => link.replaceAll("&amp;", "&")))];
}

/** The link of a letter to a path of the app; "" where there is none. */
export const linkTo = (letter: FakeLetter, path: string): string =>
  linksOf(letter).find((link) => new URL(link).pathname === path) ?? "";

/** What a mail program's own button asks: the address in the header, by POST. */
export async function oneClick({ headers }: FakeLetter): Promise<number> {
  const link = /^<(.*)>$/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  const { status } = await fetch(link, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: headers["List-Unsubscribe-Post"] ?? "",
  });
  return status;
}

/** Written as time passes, whatever anybody opens: by the engine, and by the walk through the catalogue. */
const OF_TIME = /^_|^(catalogueWalks|listingChanges)$/;

/** Every document of the app but those, as they lie on its disk, by table and id. */
export async function everything({ directory }: Demo): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "wayfinder-copy-"));
  try {
    // The app holds its file alone: a copy is opened instead.
    for (const name of ["data.sqlite", "data.sqlite-wal"]) {
      await copyFile(join(directory, name), join(folder, name));
    }
    const database = new Database(join(folder, "data.sqlite"));
    const rows = database
      .prepare(
        "SELECT t.component, t.name, d.id, d.json FROM documents d JOIN tables t ON t.number = d.number ORDER BY d.id",
      )
      .all() as Record<"component" | "name" | "id" | "json", string>[];
    database.close();
    return rows
      .filter(({ name }) => !OF_TIME.test(name))
      .map(({ component, name, json }) => `${component}/${name} ${json}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
