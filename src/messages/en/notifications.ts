export const notifications = {
  title: "Notifications",
  lede: "What happened while you were away.",
  bell: "{unread, plural, =0 {Notifications} other {Notifications, # unread}}",
  news: "{unread, plural, one {One unread notification.} other {# unread notifications.}}",
  label: "My notifications, the newest first",
  empty: "Nothing yet",
  emptyText:
    "When the background finds a great match for you, or something you saved closes soon, it is said here. So is what organisations answer you.",
  unread: "New",
  markAll: "Mark all as read",
  marked: "All are read.",
  myMail: "My mail",
  greatMatches:
    "{count, plural, one {A great match was found for you} other {# great matches were found for you}}",
  deadlineNear: "Something you saved {deadline}",
  mailUndeliverable: "Mail to your address comes back",
  mailUndeliverableText:
    "None is sent until you change your e-mail in your settings.",
  joinAsked: "Somebody asks to join {name}",
  joinApproved: "You belong to {name} now",
  joinApprovedText: "Its organisers have let you in.",
  joinDeclined: "{name} said no for now",
  joinDeclinedText: "You can ask again after a month.",
  founded: "{name} is founded",
  foundedText: "You are its first organiser. Set it up when you have a moment.",
  foundingDeclined: "{name} was not founded",
  foundingDeclinedText: "The reason stands beside what you asked for.",
} as const;
