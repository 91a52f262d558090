export const notifications = {
  title: "Notifications",
  lede: "What happened while you were away.",
  bell: "{unread, plural, =0 {Notifications} other {Notifications, # unread}}",
  news: "{unread, plural, one {One unread notification.} other {# unread notifications.}}",
  label: "My notifications, the newest first",
  empty: "Nothing yet",
  emptyText:
    "When the background finds a great match for you, or something you saved closes soon, it is said here.",
  unread: "New",
  markAll: "Mark all as read",
  marked: "All are read.",
  myMail: "My mail",
  greatMatches:
    "{count, plural, one {A great match was found for you} other {# great matches were found for you}}",
  deadlineNear: "Something you saved {deadline}",
  programPlace: {
    admitted: "You were let into a program",
    waitlisted: "You are on the waitlist of a program",
    movedUp: "A place came free: you are in",
    declined: "Your request to join a program was not accepted",
    removed: "You were taken out of a program",
    completed: "You have completed a program",
  },
  mailUndeliverable: "Mail to your address comes back",
  mailUndeliverableText:
    "None is sent until you change your e-mail in your settings.",
} as const;
