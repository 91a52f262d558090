/** One match with its evidence, what it asks, and how it was decided. */
export const oneMatch = {
  concern: {
    regions: "Open to: {regions}.",
    excluded: "Not open to people in: {regions}.",
    office: "Where: {regions}.",
    timeZone: "It asks for UTC{min} to UTC{max}.",
    language: "It asks for {language} ({level}).",
    level: "Level: {level}.",
    workplace: "It is {workplace}.",
    startsOn: "It starts on {date}.",
    deadline: "The deadline was {date}.",
  },
  match: {
    back: "All my matches",
    apply: "Apply on their site",
    markApplied: "I have applied",
    unapply: "I have not applied after all",
    outcome: "What came of it?",
    outcomeNamed: "What came of it: {title}",
    outcomes: {
      waiting: "Still waiting",
      interview: "An interview",
      offer: "An offer",
      rejected: "A no",
      withdrew: "I withdrew",
    },
    appliedToast: "Marked as applied",
    undoDismissed: "You dismissed this one.",
    listing: "The listing",
    profile: "Your profile",
    requirements: "Requirements",
    strengths: "Why it fits",
    gap: "The gap",
    recommendations: "What you could do next",
    summary:
      "{met, number} met · {partly, number} partly · {missing, number} missing · {unknown, number} unknown",
    noRequirements:
      "No requirement could be read from this listing. Judge it by its own words.",
    verdict: {
      met: "Met",
      partly: "Partly",
      missing: "Missing",
      unknown: "Unknown",
    },
    importance: {
      must: "must have",
      should: "expected",
      nice: "nice to have",
      beside: "not in their list",
      character: "a trait: no profile shows it, so it does not count",
    },
    nothingFound: "Nothing in your profile speaks to this.",
    answered: "You said so yourself.",
    notQuoted: "The listing does not say this in one place.",
    textChanged: "These words are no longer there; the text has changed since.",
    toProfile: "Change my profile",
    wholeListing: "Read the whole listing",
    sample:
      "A sample listing, written for this demo. The organisation is made up and the apply link leads nowhere.",
    concernTitle: "Whether this is open to you is not settled",
    concernAnswer: "Your answer below settles it.",
    concernEmployer: "Only the employer can say; ask before you invest time.",
    concernRegion:
      "The listing is open to certain places, and your profile does not say where you live.",
    concernPermission:
      "It needs you in the country, and the listing does not say whether a visa is arranged.",
    concernLanguage:
      "It asks for a language that your profile does not mention at that level.",
    closedTitle: "This role has closed",
    closedText: "It stays here because it was matched with you.",
    passage: {
      headline: "Headline",
      work: "Work",
      education: "Education",
      skills: "Skills",
      interests: "Interests",
      goals: "Goals",
      seeking: "What I look for",
      languages: "Languages",
    },
  },
  question: {
    ask: {
      workPermission: "Do you have permission to work in {place}?",
      language: "How well do you speak {language}?",
      skill: "Do you have experience with {skill}?",
      experience: "What have you done that shows this?",
      role: "Are you looking for this kind of role?",
    },
    topic: {
      workPermission: "Permission to work in {place}",
      language: "{language}",
      skill: "Experience with {skill}",
      experience: "Something you have done",
      role: "The kind of role",
    },
    yes: "Yes",
    no: "No",
    notYet: "Not yet",
    none: "Not at all",
    help: {
      workPermission: "Your answer goes into your profile.",
      language: "Your answer goes into your profile.",
      skill:
        "A yes goes into your skills. A no is remembered, so that no other role asks again.",
      experience:
        "A sentence or two. It goes into your profile; “not yet” stays with this match.",
      role: "A yes goes into what you look for; a no stays with this match.",
    },
    where: "Where was it?",
    tell: "Add to my profile",
    addJob: "First add a job or studies to your profile",
    settled: "Noted. This stays {tier}.",
    lifted: "Noted. This is now {tier}.",
    change: "Change my answer",
  },
  decided: {
    button: "How is this decided?",
    title: "How this is decided",
    intro:
      "A scorer only says, for each requirement, whether it is met and which words show it. The group follows by fixed rules, the same for everybody:",
    weights:
      "Each requirement carries points, by how much the listing insists on it: a must have {must, number}, an expected one {should, number}, a nice to have {nice, number}.",
    values:
      "Met earns all of them, partly {partly, number} of each, unknown {unknown, number}, missing none. Unknown is worth more than missing because you can still answer it.",
    prior:
      "Every listing starts with {weight, number} more points, {value, number} of each earned, so that one met requirement out of one does not stand above nine out of ten.",
    points: "At least {count, number} of every 100 points",
    met: "{count, plural, one {At least one requirement met} other {At least # requirements met}}",
    musts:
      "{count, plural, =0 {No must have missing} one {At most one must have missing} other {At most # must haves missing}}",
    beside: "A kind of role and a level that your profile speaks for",
    noDoubt: "No doubt whether you may apply",
    rest: "Everything else that is open to you, or may be.",
    outro:
      "It is no forecast of your chances. The words on both sides are the reason; the group is only the order to read in.",
  },
};
