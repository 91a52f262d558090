/** Letters with the data they really meet: Buenos Aires, a community of AI safety, listings in two languages. */
import type {
  MailContent,
  MailEnvelope,
  MailEvent,
  MailMatch,
} from "../../convex/shared/mail/content";

const at = (iso: string) => Date.parse(iso);

export const GREAT_MATCH: MailMatch = {
  path: "/matches/k57research",
  title: "Research Engineer, Interpretability Tooling",
  titleLanguage: "en",
  organisationName: "Lumbre Collective",
  place: "Remote, within three hours of UTC−3",
  tier: "great",
  deadline: at("2026-12-02T02:59:00Z"),
  because: {
    sentence:
      "You kept the training code of a research group running for three years, which is most of what they ask for.",
    quote:
      "You have maintained research code that other people depend on, and can show us the parts you are proud of.",
    language: "en",
  },
};

export const SPANISH_MATCH: MailMatch = {
  path: "/matches/k57coordinacion",
  title:
    "Coordinación general del programa de becas y grupos de lectura sobre seguridad de la inteligencia artificial para América Latina y el Caribe",
  titleLanguage: "es",
  organisationName: "Nodo Sur",
  place: "Buenos Aires, híbrido",
  tier: "great",
  because: {
    sentence:
      "Organizaste durante dos años un grupo de lectura de cuarenta personas, que es justo lo que buscan para empezar.",
    quote:
      "Buscamos a alguien que ya haya sostenido un grupo, no solamente que lo haya empezado.",
    language: "es",
  },
};

export const GOOD_MATCH: MailMatch = {
  path: "/matches/k57policy",
  title: "Policy Fellow, Compute Governance",
  titleLanguage: "en",
  organisationName: "Puente Cívico",
  place: "",
  tier: "good",
  deadline: at("2027-01-15T23:59:00Z"),
};

export const READING_GROUP: MailEvent = {
  path: "/events/k57reading",
  title: "Grupo de lectura: interpretabilidad mecánica, segunda parte",
  orgName: "Nodo Sur",
  startsAt: at("2026-12-03T21:00:00Z"),
  endsAt: at("2026-12-03T23:00:00Z"),
  timeZone: "America/Argentina/Buenos_Aires",
  place: "Casa Nodo Sur, Av. Corrientes 1543, Buenos Aires",
  isOnline: false,
};

export const LONDON_TALK: MailEvent = {
  path: "/events/k57talk",
  title: "What evaluations can and cannot tell us, with questions",
  orgName: "Lumbre Collective",
  startsAt: at("2026-12-09T18:30:00Z"),
  endsAt: at("2026-12-09T20:00:00Z"),
  timeZone: "Europe/London",
  place: "",
  isOnline: true,
};

/** One or more letters of each template, by a name for pictures. */
export const SAMPLE_LETTERS = {
  verify: {
    template: "verify",
    code: "40718263",
    purpose: "signUp",
    minutes: 15,
  },
  "verify-change": {
    template: "verify",
    code: "40718263",
    purpose: "emailChange",
    minutes: 15,
  },
  reset: { template: "reset", code: "90412277", minutes: 15 },
  "address-changed": {
    template: "addressChanged",
    email: "lucia.ferreyra@correo.example.org",
    at: at("2026-11-26T14:05:00Z"),
  },
  invitation: {
    template: "invitation",
    orgName: "Nodo Sur",
    orgPurpose:
      "Una comunidad de Buenos Aires para quienes investigan, estudian o trabajan para que la inteligencia artificial salga bien: grupos de lectura, becas, charlas y una casa donde encontrarse.",
    inviterName: "Sofía Benedetti",
    path: "/invitations/k57token",
    expiresAt: at("2026-12-10T15:00:00Z"),
  },
  "match-alert": {
    template: "matchAlert",
    matches: [GREAT_MATCH],
    moreCount: 0,
  },
  "match-alert-several": {
    template: "matchAlert",
    matches: [SPANISH_MATCH, GREAT_MATCH],
    moreCount: 1,
  },
  "weekly-digest": {
    template: "weeklyDigest",
    since: at("2026-11-23T11:00:00Z"),
    matches: [
      GREAT_MATCH,
      SPANISH_MATCH,
      GOOD_MATCH,
      {
        ...GOOD_MATCH,
        path: "/matches/k57ops",
        title: "Operations Associate",
        tier: "exploring",
      },
    ],
    moreCount: 3,
    deadlines: [
      {
        path: "/matches/k57saved",
        title: "Programa de formación en gobernanza de modelos",
        titleLanguage: "es",
        organisationName: "Puente Cívico",
        deadline: at("2026-12-05T04:59:00Z"),
      },
      {
        path: "/matches/k57saved2",
        title: "Writer, Plain Language Safety Reports",
        titleLanguage: "en",
        organisationName: "Lumbre Collective",
        deadline: at("2026-12-08T23:59:00Z"),
      },
    ],
  },
  "weekly-digest-saved": {
    template: "weeklyDigest",
    matches: [],
    moreCount: 0,
    deadlines: [
      {
        path: "/matches/k57saved2",
        title: "Writer, Plain Language Safety Reports",
        titleLanguage: "en",
        organisationName: "Lumbre Collective",
        deadline: at("2026-12-08T23:59:00Z"),
      },
    ],
  },
  "events-daily": {
    template: "eventDigest",
    period: "daily",
    events: [LONDON_TALK],
    moreCount: 0,
  },
  "events-weekly": {
    template: "eventDigest",
    period: "weekly",
    events: [READING_GROUP, LONDON_TALK],
    moreCount: 2,
  },
  reminder: { template: "reminder", event: READING_GROUP, before: "day" },
  "reminder-moved": {
    template: "reminder",
    event: LONDON_TALK,
    before: "hour",
    movedFrom: at("2026-12-09T17:00:00Z"),
  },
  "reminder-cancelled": {
    template: "reminder",
    event: READING_GROUP,
    before: "day",
    isCancelled: true,
  },
  attendance: {
    template: "attendance",
    event: READING_GROUP,
    answerPath: "/attended/k57token",
  },
} satisfies Record<string, MailContent>;

export const ALL_LETTERS: readonly (readonly [name: string, MailContent])[] =
  Object.entries(SAMPLE_LETTERS);

/** Around a letter to somebody in Buenos Aires; only bulk letters have pages behind a token. */
export function anEnvelope(
  content: MailContent,
  over: Partial<MailEnvelope> = {},
): MailEnvelope {
  const isBulk = !["verify", "reset", "addressChanged", "invitation"].includes(
    content.template,
  );
  return {
    locale: "en",
    timeZone: "America/Argentina/Buenos_Aires",
    name: "Lucía",
    siteUrl: "https://wayfinder.example.org",
    operatorName: "Nodo Sur, hola@nodosur.example.org",
    ...(isBulk && {
      unsubscribePath: "/mail/stop/dG9rZW4",
      preferencesPath: "/mail/choose/dG9rZW4",
      whyPath: "/mail/why/dG9rZW4",
    }),
    ...over,
  };
}

/** A letter of each template with every text and every list as full as somebody hostile would make it. */
export function lettersFilledWith(text: string): MailContent[] {
  const match: MailMatch = {
    ...GREAT_MATCH,
    path: text,
    title: text,
    titleLanguage: text,
    organisationName: text,
    place: text,
    because: { sentence: text, quote: text, language: text },
  };
  const event: MailEvent = {
    ...LONDON_TALK,
    path: text,
    title: text,
    orgName: text,
    place: text,
    timeZone: text,
  };
  const matches = Array.from({ length: 60 }, () => match);
  const events = Array.from({ length: 60 }, () => event);
  const deadlines = Array.from({ length: 60 }, () => ({
    path: text,
    title: text,
    titleLanguage: text,
    organisationName: text,
    deadline: LONDON_TALK.startsAt,
  }));
  return [
    { template: "addressChanged", email: text, at: 0 },
    {
      template: "invitation",
      orgName: text,
      orgPurpose: text,
      inviterName: text,
      path: text,
    },
    { template: "matchAlert", matches: [match], moreCount: 0 },
    { template: "matchAlert", matches, moreCount: 1_000 },
    { template: "weeklyDigest", matches, moreCount: 0, deadlines },
    { template: "eventDigest", period: "daily", events: [event], moreCount: 0 },
    { template: "eventDigest", period: "weekly", events, moreCount: 0 },
    { template: "reminder", event, before: "week" },
    { template: "reminder", event, before: "hour", movedFrom: 0 },
    { template: "reminder", event, before: "day", isCancelled: true },
    { template: "attendance", event, answerPath: text },
  ];
}
