export const engagement = {
  levels: { new: "new", quiet: "quiet", active: "active", core: "at the core" },
  mine: "{name} sees you as {level}: {facts}.",
  mineByWord:
    "{name} sees you as {level}: an organiser says so until {date}. “{reason}”",
  of: "{facts}.",
  byModel: "Worded by Claude from these counts.",
  facts: {
    meetings:
      "{count, plural, =0 {no meeting in the last 90 days} one {# meeting in the last 90 days} other {# meetings in the last 90 days}}",
    last: "the last on {date}",
    active: "{count, plural, one {in # program now} other {in # programs now}}",
    completed:
      "{count, plural, one {completed # program lately} other {completed # programs lately}}",
    joined: "joined on {date}",
  },
  rule: {
    button: "How is this decided?",
    core: "At the core: {meetings, number} meetings or more in {days, number} days, or {fewer, number} beside a program they are in.",
    active:
      "Active: a meeting in {days, number} days, a program they are in, or one completed in that time.",
    new: "New: none of that yet, and here for less than {days, number} days.",
    quiet: "Quiet: none of that.",
    both: "The member reads the same line.",
  },
  history: {
    title: "How it changed",
    line: "{level} from {since} to {until}",
    now: "{level} since {since}",
    byWord: "by an organiser’s word",
  },
  override: {
    button: "Say otherwise",
    title: "Say otherwise than the rule",
    lede: "Where you know more than attendance tells. It ends by itself, and the member reads your reason.",
    level: "Engagement",
    reason: "Why",
    reasonHelp: "The member reads this.",
    until: "Until",
    days: "{count, plural, one {# day from now} other {# days from now}}",
    save: "Say so",
    cancel: "Cancel",
    saved: "Said until {date}.",
    now: "{name} says so until {date}: “{reason}”",
    nowByNobody: "An organiser says so until {date}: “{reason}”",
    rule: "The rule says: {level}.",
    clear: "Let the rule speak",
    cleared: "The rule speaks again.",
  },
} as const;
