/** The page that says why a listing is not among the matches. */
export const whyNot = {
  title: "Why not this one?",
  documentTitle: "Why not: {title}",
  back: "Not open to you",
  toListing: "Read the listing",
  ask: "Why not this one?",
  askText:
    "Look for any open role and see, check by check, why it is or is not among your matches.",
  search: "Title or organisation",
  found:
    "{count, plural, =0 {No open role has these words.} one {# open role} other {# open roles}}",
  foundMore:
    "{count, plural, one {The likeliest one. More words narrow it down.} other {The # likeliest. More words narrow it down.}}",
  byReason: "Reason",
  anyReason: "All reasons",
  reasonCount: "{reason} ({count, number})",
  reason: {
    hiddenOrganisation: "Organisation I hid",
    deadlinePassed: "Deadline passed",
    region: "Not from where I live",
    timeZone: "Time zone",
    workPermission: "Work permission",
    place: "Place I did not choose",
    workplace: "Remote or on site",
    language: "Language",
    level: "Level",
    startDate: "Starts too early",
    hours: "Too many hours",
    pay: "Pay",
    rule: "A rule of mine",
  },
  closed:
    "This role has closed. These are the checks as of when it was last seen.",
  verdict: {
    pass: "Open to you",
    ask: "May be open to you",
    blocked: "By what your profile says, this is not open to you",
  },
  verdictText: {
    pass: "Nothing that the listing and your profile say speaks against it.",
    ask: "{count, plural, one {One point is} other {# points are}} not settled; nothing is closed to you because of it.",
    blocked:
      "{count, plural, one {One point stands} other {# points stand}} in the way. Facts decided it, before anything was read; if one is wrong, correct it.",
  },
  matched: {
    open: "It is among your matches.",
    saved: "It is among your matches; you saved it.",
    dismissed: "It was read for you, and you dismissed it.",
    applied: "It is among your matches; you marked it as applied.",
    hidden: "It was read for you, and a rule of yours keeps it away.",
  },
  toMatch: "See the match",
  standing: {
    neverAsked:
      "It is not among your matches because you have not asked for any yet.",
    underWay: "Your matches are being read right now; this one may still come.",
    newer:
      "It is newer than your last reading. Look again and it is considered.",
    unread:
      "Not read yet: a reading takes the likeliest first, 45 at a time, and others were more like your profile.",
    read: "It was read for you, and nothing came of it that could be shown.",
  },
  readOn: "Read the unread ones too",
  toMatches: "Go to my matches",
  checks: "What was checked",
  checksText:
    "By rules over facts, with no model. What a listing leaves unsaid never closes it.",
  aspect: {
    organisation: "Organisation",
    deadline: "Deadline",
    place: "Place, time zone and permission",
    workplace: "Remote, hybrid or on site",
    language: "Languages",
    level: "Level",
    startDate: "First day",
    hours: "Hours",
    pay: "Pay",
    rule: "Your own rules",
  },
  toRules: "See my rules",
  result: {
    passed: "Fits",
    ask: "Open question",
    blocked: "In the way",
    notStated: "They do not say",
    noLimit: "You set no limit",
    notCompared: "Not compared",
  },
  notComparedText:
    "Pay is compared only within one currency and period; we invent no rates.",
  theySay: "The listing",
  youSay: "Your profile",
  quote: "In their words",
  notSaid: "Nothing about this.",
  youUnsaid: "Nothing about this.",
  change: "Change",
  changeNamed: "Change in my profile: {aspect}",
  hours: "{hours, number} hours a week",
  visa: "Visa: {words}.",
  own: {
    organisation: "You hid some organisations.",
    home: "You live in {country}.",
    permitted: "You may work in: {places}.",
    notPermitted: "You may not work in: {places}.",
    wanted: "You would work on site in: {places}.",
  },
  asks: {
    region:
      "It names where one has to live, and your profile names no country.",
    workPermission:
      "It needs you there in person, and neither your profile nor the listing says that you may work there.",
    language:
      "It asks for a language that your profile does not mention at that level.",
  },
  toOpen: "What would change it:",
  toOpenBy: {
    hiddenOrganisation: "show this organisation again in your preferences.",
    deadlinePassed: "a new deadline from them; nothing in your profile.",
    region:
      "living in a place it names, or permission to work in one together with that place among those you would move to.",
    timeZone:
      "a time zone inside these hours; if you keep other hours, ask them.",
    workPermission:
      "permission to work there, if you have it, in your preferences; or a visa that they arrange.",
    place: "this place among those where you would work on site.",
    workplace: "this way of working among your choices.",
    language: "the language at that level in your profile, if you speak it.",
    level: "a nearer level among your choices.",
    startDate: "an earlier first day, or a later start agreed with them.",
    hours: "more hours a week in your preferences.",
    pay: "a lower minimum, or a better offer.",
    rule: "switching the rule off.",
  },
};
