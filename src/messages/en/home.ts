export const home = {
  title: "Home",
  hello: "Good to see you, {name}.",
  helloNobody: "Good to see you.",
  next: {
    title: "Do next",
    none: "Nothing is waiting for you",
    noneText:
      "When a saved role is about to close or new matches arrive, it will say so here.",
    notNow: "Not now",
    notNowNamed: "Not now: {what}",
    rested: "It will keep still for a week.",
    closing: "“{title}” {when}.",
    closingWhy: "You saved it; until {date}.",
    closingAction: "Open it",
    firstRun: {
      language: "Choose your language and begin your profile.",
      profile: "Begin your profile.",
      review: "Look over what was read from your CV.",
      matches: "Ask for your first matches.",
    },
    firstRunWhy: "Your first steps are waiting where you left them.",
    firstRunAction: "Go on",
    profile: "Add {what} to your profile.",
    profileAction: "Add it",
    confirmEvent: "Say whether you were at “{title}”.",
    confirmEventWhy:
      "{count, plural, one {It is over, and your history does not know yet.} other {It is over; # such questions wait for you.}}",
    confirmEventAction: "Answer",
    comingEvent: "“{title}” is {when}.",
    comingEventWhy: "You said you would come: {date}.",
    comingEventAction: "See it",
    ask: "Ask for your first matches.",
    askWhy: "Your profile says enough for reasons that hold.",
    askAction: "Find my matches",
    askAgain: "Look again for matches.",
    askAgainWhy: "Your profile has changed since the last reading.",
    askAgainAction: "Go to my matches",
    judge:
      "{count, plural, one {Judge # match you have not opened yet.} other {Judge # matches you have not opened yet.}}",
    judgeMany:
      "Judge more than {count, number} matches you have not opened yet.",
    judgeWhy:
      "They are great or good fits, and saving or dismissing keeps the list yours.",
    judgeAction: "Look at them",
    question: {
      workPermission: "Say whether you may work in {place}.",
      language: "Say how well you speak {language}.",
      skill: "Say whether you have experience with {skill}.",
    },
    questionWhy:
      "{count, plural, one {One of your matches depends on it.} other {# of your matches depend on it.}}",
    questionAction: "Answer it",
    outcome: "Note what came of “{title}”.",
    outcomeWhy: "You applied {when} and have noted no answer since.",
    outcomeAction: "Note it",
  },
  best: {
    title: "Your matches",
    all: "See all",
    none: "Nothing has been read for you yet",
    noneText:
      "The roles that fit you best will be here, each with the words behind its reason.",
    allJudged: "You have looked at all of them",
    allJudgedText: "New roles arrive often; ask again whenever you like.",
    ask: "Go to matches",
    noReason: "No reason could be quoted from both sides.",
  },
  closing: {
    title: "Closing soon among your saved",
    all: "All saved",
    until: "{when} · {date}",
  },
  newRoles: {
    title: "New roles since last time",
    count:
      "{count, plural, one {# role has arrived since you last asked for matches ({when}).} other {# roles have arrived since you last asked for matches ({when}).}}",
    more: "More than {count, number} roles have arrived since you last asked for matches ({when}).",
    none: "None since you last asked for matches ({when}).",
    all: "All opportunities",
  },
} as const;
