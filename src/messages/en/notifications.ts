export const notifications = {
  title: "Notifications",
  lede: "What happened while you were away.",
  bell: "{unread, plural, =0 {Notifications} other {Notifications, # unread}}",
  news: "{unread, plural, one {One unread notification.} other {# unread notifications.}}",
  label: "My notifications, the newest first",
  empty: "Nothing yet",
  emptyText:
    "When the background finds a great match for you, something you saved closes soon, or an event of yours changes, it is said here.",
  unread: "New",
  markAll: "Mark all as read",
  marked: "All are read.",
  myMail: "My mail",
  greatMatches:
    "{count, plural, one {A great match was found for you} other {# great matches were found for you}}",
  deadlineNear: "Something you saved {deadline}",
  attendanceAsked: "Were you there?",
  eventCancelled: "An event you had said yes or maybe to is cancelled",
  eventMoved: "An event has a new time or place",
  placeFree: "A place came free: you go",
  eventAt: "{title} · {when}",
  mailUndeliverable: "Mail to your address comes back",
  mailUndeliverableText:
    "None is sent until you change your e-mail in your settings.",
} as const;
