export const welcome = {
  documentTitle: "Your first steps",
  progressLabel: "Your first steps",
  progress: "Step {at, number} of {total, number}",
  steps: {
    language: "Language",
    profile: "Profile",
    review: "Review",
    matches: "Matches",
  },
  states: {
    open: "still open",
    done: "done",
    skipped: "skipped",
  },
  next: "Go on",
  back: "Back",
  skip: "Skip this step",
  language: {
    title: "Welcome. Which language shall we speak?",
    lede: "The interface and the words around your matches. Listings keep the language they were written in.",
    legend: "Language",
    help: "You can change it at any time, at the top of every page.",
  },
  profile: {
    title: "How shall your profile begin?",
    lede: "Everything else starts here: it is laid beside each open role. Only you see it.",
    pasteTitle: "Paste your CV",
    pasteText:
      "The quickest way, about a minute. You look over what was read before anything is kept.",
    handTitle: "Write it by hand",
    handText:
      "Four short parts: where you live, what you have done, what you can do, where you want to go.",
    hand: "Write it by hand",
  },
  hand: {
    title: "The four parts that matter most",
    lede: "It saves itself as you type. The rest can wait.",
  },
  review: {
    title: "What your profile has",
    lede: "This is what roles are compared with. What is empty can be filled at any time.",
    filled: "there",
    missing: "empty",
    edit: "Add to it by hand",
  },
  matches: {
    title: "Ready for your first matches",
    lede: "Every open role is read beside your profile. What fits arrives while you watch, with the words of both sides.",
    missingTitle: "Before that, we still need this from you",
    done: "You have asked for matches before; they are where you left them.",
    toMatches: "Go to my matches",
  },
} as const;
