import { plural } from "./plural";

/** The words of letters. Names and titles come in cleaned and cut to length. */
export const en = {
  tag: "en-GB",
  product: "Wayfinder",
  hello: (name: string) => (name === "" ? "Hello," : `Hello ${name},`),
  quote: (text: string) => `“${text}”`,
  tier: {
    great: "Great match",
    good: "Good match",
    exploring: "To explore",
  },
  closes: (when: string) => `Closes ${when}`,
  /** Of what has a title without a visible character. */
  untitled: "Untitled",
  theyWrote: "They wrote",
  more: (count: number) =>
    plural(
      count,
      "And 1 more on Wayfinder.",
      `And ${count} more on Wayfinder.`,
    ),
  online: "Online",
  /** The event is in another zone than the reader. */
  eventZone: (when: string) => `On the event’s own clock: ${when}`,
  by: (orgName: string) => `By ${orgName}`,
  footer: {
    whyLink: "More about why this was sent",
    preferences: "Choose what you get",
    unsubscribe: "Unsubscribe from this kind of e-mail",
    operator: (name: string) =>
      name === "" ? "Sent by Wayfinder" : `Sent by Wayfinder, run by ${name}`,
  },
  code: {
    label: "Your code",
    minutes: (count: number) =>
      plural(
        count,
        "It works for 1 minute, and once.",
        `It works for ${count} minutes, and once.`,
      ),
    neverAsk:
      "Nobody from Wayfinder will ever ask you for this code. Enter it only on Wayfinder itself.",
  },
  verify: {
    signUp: {
      subject: "Confirm your address for Wayfinder",
      heading: "Confirm your address",
      lead: "Enter this code on the page where you created your account.",
      ignore:
        "If it was not you, there is nothing to do: without the code no account uses this address.",
      why: "You get this because this address was given to create an account.",
    },
    emailChange: {
      subject: "Confirm your new address for Wayfinder",
      heading: "Confirm your new address",
      lead: "Enter this code in your settings to move your account to this address.",
      ignore:
        "If it was not you, there is nothing to do: without the code the account stays where it is.",
      why: "You get this because an account asked to move to this address.",
    },
    preheader: (minutes: number) =>
      plural(
        minutes,
        "Your code is inside and works for 1 minute.",
        `Your code is inside and works for ${minutes} minutes.`,
      ),
  },
  reset: {
    subject: "Choose a new password for Wayfinder",
    heading: "Choose a new password",
    lead: "Enter this code on the page where you asked for it, then choose the new password.",
    ignore:
      "If it was not you, there is nothing to do: your password stays as it is.",
    why: "You get this because a new password was asked for the account with this address.",
  },
  addressChanged: {
    subject: "Your address for Wayfinder was changed",
    heading: "Your address was changed",
    preheader: "If it was not you, answer this e-mail at once.",
    lead: "The account that had this address has moved to:",
    when: (when: string) =>
      `It happened on ${when}, with your password and a code sent to the new address. From now on you sign in with that address, and mail goes there.`,
    fine: "If it was you, there is nothing to do. This is the last e-mail to this address.",
    stranger: "If it was not you, somebody knows your password.",
    strangerDo:
      "Answer this e-mail at once, so that whoever runs Wayfinder can help you, and change that password wherever else you use it.",
    why: "You get this once, because an account moved away from this address.",
  },
  invitation: {
    subject: (inviter: string, orgName: string) =>
      inviter === ""
        ? `An invitation to ${orgName}`
        : `${inviter} invites you to ${orgName}`,
    heading: (orgName: string) => `Join ${orgName}`,
    lead: (inviter: string, orgName: string) =>
      inviter === ""
        ? `${orgName} invites you to be part of its community on Wayfinder.`
        : `${inviter} invites you to be part of the community of ${orgName} on Wayfinder.`,
    purpose: "What they say about themselves",
    what: "Wayfinder is where communities like theirs and the people in them find the work, the events and the courses that fit. You decide who sees what of your profile.",
    expires: (when: string) => `The invitation is open until ${when}.`,
    action: "See the invitation",
    preheader: (orgName: string) =>
      `See what ${orgName} does before you decide.`,
    why: (orgName: string) =>
      `You get this once, because somebody at ${orgName} entered this address.`,
  },
  matchAlert: {
    one: (tier: string, title: string, orgName: string) =>
      `${tier}: ${title} at ${orgName}`,
    greats: (count: number) => `${count} new great matches`,
    many: (count: number) => `${count} new matches`,
    headingOne: "A new great match",
    headingOneOther: "A new match",
    lead: (count: number) =>
      plural(
        count,
        "This role is open, and your profile answers what it asks for. The reason is below, with their own words.",
        "These roles are open, and your profile answers what they ask for. The reasons are below, with their own words.",
      ),
    actionOne: "Read the whole match",
    action: "See your matches",
    why: "You get this because match alerts are on: one e-mail on days when something fits you very well.",
  },
  weeklyDigest: {
    subject: (matches: number, deadlines: number) =>
      matches === 0
        ? plural(
            deadlines,
            "1 saved role closes soon",
            `${deadlines} saved roles close soon`,
          )
        : `${plural(matches, "1 new match", `${matches} new matches`)}${deadlines === 0 ? "" : `, ${deadlines} closing soon`}`,
    heading: "Your week",
    since: (when: string) => `What is new since ${when}.`,
    first: "What was found for you so far.",
    onlyDeadlines: "Nothing new this week, but something you saved is closing.",
    matches: "New matches",
    deadlines: "Saved, and closing within two weeks",
    action: "See your matches",
    actionSaved: "See what you saved",
    why: "You get this because the weekly e-mail is on. It comes once a week, and only when there is something to say.",
  },
  eventDigest: {
    one: (title: string) => `New event: ${title}`,
    daily: (count: number) => `${count} new events`,
    weekly: (count: number) => `${count} new events this week`,
    headingOne: "A new event",
    lead: "Announced by the communities you are part of.",
    action: "See all events",
    actionOne: "See the event",
    why: {
      daily:
        "You get this because the daily e-mail of events is on. It comes only on days with something new.",
      weekly:
        "You get this because the weekly e-mail of events is on. It comes only in weeks with something new.",
    },
  },
  reminder: {
    subject: (title: string, when: string) => `${title}: ${when}`,
    movedSubject: (title: string, when: string) =>
      `New time for ${title}: ${when}`,
    heading: {
      week: "Your event is coming up",
      day: "Your event is coming up",
      hour: "Your event starts soon",
    },
    movedHeading: "The time has changed",
    movedLead:
      "You said you would go, or might. This is when and where it is now.",
    movedCannot:
      "If the new time does not suit you, change your answer on the event’s page.",
    lead: "You said you would go. Here is when and where.",
    moved: (before: string) => `Before, it was ${before}.`,
    cancelledSubject: (title: string) => `Cancelled: ${title}`,
    cancelledHeading: "The event is cancelled",
    cancelled:
      "It does not take place, and there is nothing for you to do. This is when and where it would have been.",
    action: "See the event",
    cannot:
      "Can’t go? Say so on the event’s page and your place is freed for somebody else.",
    why: "You get this because you said you would go to this event, and reminders are on.",
    changeWhy:
      "You get this because you said you would go to this event, or might, and reminders are on.",
  },
  attendance: {
    subject: (title: string) => `Did you go to ${title}?`,
    heading: "Did you go?",
    lead: "One tap keeps your history true, and tells the organisers who was there.",
    action: "Answer yes or no",
    preheader: (orgName: string, day: string) => `By ${orgName}, on ${day}.`,
    opens:
      "The link opens a page with two buttons. Opening it answers nothing by itself.",
    why: "You get this because you had said you would go, or might. It is asked once.",
  },
};

export type MailWords = typeof en;
