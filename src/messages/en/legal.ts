export const legal = {
  since: "In force since {date}",
  contact:
    "Questions, a copy of your data, or your account deleted: write to {operator}, who runs this network.",
  contactMail:
    "Questions, a copy of your data, or your account deleted: write to {operator}, who runs this network, at <mail>{email}</mail>.",
  contactDemo:
    "This is a demo on this machine: nobody else has what you type here. Deleting its folder of data deletes all of it.",
  someone: "whoever invited you here",
  other: "See also: <link>{title}</link>",
  agree: {
    text: "Our terms have changed, or you have not seen them yet. <terms>The terms</terms> and <privacy>the privacy page</privacy> take two minutes.",
    label: "Terms",
    action: "I agree",
    bySigningUp:
      "By creating an account you agree to <terms>the terms</terms> in force, and <privacy>the privacy page</privacy> tells you what we keep.",
  },
  privacy: {
    title: "Privacy",
    lede: "What Wayfinder keeps of you, who sees it, and how it goes away.",
    sections: {
      kept: {
        title: "What is kept",
        text: "Your e-mail address, your password as a hash that cannot be turned back, and what you write on your profile.\n\nYour matches with their reasons, and what you did with each: saved, dismissed, applied, and how it ended if you tell us.\n\nThe browsers you are signed in with, by name and system, so that you can sign any of them out.",
      },
      cv: {
        title: "A pasted CV",
        text: "Its text is read by rules on the server and never by a model. It is deleted as soon as you accept or discard what was read; what you accept becomes part of your profile.",
      },
      model: {
        title: "What a model reads",
        text: "Only with your consent, which you give before the first matches and can take back in Settings. Your headline, country, languages, education, work, skills, interests, goals, what you look for and your work permissions are laid beside open roles by Claude, a model of Anthropic, where this network uses one; otherwise by rules on this server.\n\nYour name, e-mail, phone, city and links are taken out before that, from longer texts too.",
      },
      seen: {
        title: "Who sees it",
        text: "Nobody, until you join a community. There, each section of your profile says who sees it: you alone, its organisers, or all its members. You change that in place, and a preview shows you what they see. Your e-mail address, what you look for and your preferences start as yours alone.\n\nThose who run the network can look after its data, as anyone can who runs a server. Nothing is sold, and there are no advertisements and no trackers.",
      },
      browser: {
        title: "In your browser",
        text: "Your sign-in, your language and theme, and text you have typed but not saved yet. No cookies. Fonts and everything else come from this site, so that no other learns that you were here.",
      },
      gone: {
        title: "When it goes",
        text: "An address that is never proved goes within about a week, with everything typed beside it. Readings are kept for ninety days; what each call of a model cost, without any of your words, for thirteen months. What you take off your profile is gone from it at once.\n\nYou cannot delete the whole account by yourself yet: ask, and it is done by hand.",
      },
    },
  },
  terms: {
    title: "Terms",
    lede: "What you may expect of Wayfinder, and what it expects of you.",
    sections: {
      what: {
        title: "What it is",
        text: "Wayfinder lays your profile beside open roles and shows what fits, with the words of both sides. It costs members nothing. It does not apply in your name, ranks nobody for employers, and promises no job.",
      },
      reasons: {
        title: "Reasons can be wrong",
        text: "Every reason carries two quotes, so that you can judge it yourself. Rules and models make mistakes, and a listing may have changed since it was read: what counts is the employer's own page.",
      },
      yours: {
        title: "What you write is yours",
        text: "You let us keep it and lay it beside roles, for you. Write what is true, of yourself, and nothing that others have trusted you to keep.",
      },
      fair: {
        title: "Fair use",
        text: "One account a person, with an address that is yours. Do not try to get at what others keep here, to overload the service, or to copy its listings in bulk. Who does may be shut out.",
      },
      listings: {
        title: "Listings",
        text: "They come from the sources they name. Each employer answers for its own; tell us of one that is wrong or unfair and it is looked at.",
      },
      change: {
        title: "When this changes",
        text: "You are asked before new terms hold for you. You may leave at any time. As far as the law allows, the service comes as it is, without guarantee that it is always there.",
      },
    },
  },
} as const;
