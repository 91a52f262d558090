export const landing = {
  documentTitle: "Mission-driven work, with reasons you can check",
  title: "Find the work that needs you, and see why",
  lede: "Wayfinder reads your profile next to open roles, the likeliest first, and shows which ones fit, in the exact words of both.",
  start: "Begin with your profile",
  toHome: "Go to your home page",
  look: "Look around first",
  noAccount: "No account needed to look around.",
  openRoles:
    "{count, plural, =0 {No open roles right now} one {# open role} other {# open roles}}",
  openRolesFrom:
    "{count, plural, one {from # organisation} other {from # organisations}}",
  updated: "sources last read {when}",
  example: {
    label: "An example",
    note: "Not a real listing",
    title: "Research engineer, evaluations",
    organisation: "Lantern Institute",
    place: "Remote, Latin America",
    deadline: "Closes 30 June",
    hint: "Choose a requirement to see the words behind it.",
    rows: "Requirements",
    theyWrote: "They wrote",
    youWrote: "You wrote",
    theirText:
      "You will <evaluations>design and maintain evaluation suites</evaluations> that tell us when a model can do something it should not. <language>We work in English</language>. <training>Experience with distributed training</training> helps. <permission>We hire in Argentina, Chile and Mexico</permission>.",
    yourText:
      "At the university lab I <evaluations>built an evaluation suite for code models</evaluations> that three teams now use. <language>Spanish native, English fluent</language>.",
    met: "Met",
    missing: "Missing",
    unknown: "Unknown",
    requirements: {
      evaluations: "Designs evaluations",
      language: "Works in English",
      training: "Distributed training",
      permission: "May work where they hire",
    },
    said: {
      evaluations: "You have built the kind of thing they need.",
      language: "Both sides say it, so it counts as met.",
      training: "Your profile does not mention it. A gap is called a gap.",
      permission: "You have not said. It asks you one question and settles it.",
    },
  },
  how: {
    title: "How it works",
    profile: {
      title: "Say it once",
      text: "Paste a CV or write by hand. You look over what was read before anything is kept.",
    },
    read: {
      title: "It is read beside every open role",
      text: "First by facts: place, permission, language, dates. Then requirement by requirement.",
    },
    judge: {
      title: "You judge the reasons",
      text: "Matches arrive while you watch. Keep one, put one away, answer what only you know.",
    },
  },
  promises: {
    title: "Three promises",
    reasons: {
      title: "Reasons you can check",
      text: "Every reason carries two quotes, one from the listing and one from you. What cannot be quoted is not said.",
    },
    eligibility: {
      title: "Only what is open to you",
      text: "Place, permission, language and dates are read first. What is closed to you is listed too, with the reason.",
    },
    yours: {
      title: "Your profile stays yours",
      text: "You decide who sees what. No scores, no ranking of people, and nothing is sent in your name.",
    },
  },
  end: {
    title: "From a CV to your first matches in about three minutes",
  },
  footer: "Made with the Buenos Aires AI Safety Hub.",
} as const;
