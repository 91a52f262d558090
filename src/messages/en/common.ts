export const common = {
  productName: "Wayfinder",
  optional: "optional",
  loading: "Loading",
  close: "Close",
  notices: "Messages from the app",
  undo: "Undo",
  removeNamed: "Remove {name}",
  dismiss: "Dismiss",
  retry: "Try again",
  more: "Show more",
  selectPlaceholder: "Choose one",
  shownOf: "{shown, number} of {total, number} shown",
  opensInNewTab: "opens in a new tab",
  tier: {
    great: "Great",
    good: "Good",
    exploring: "To explore",
  },
  combobox: {
    add: "Add “{text}”",
    empty: "Nothing like that in the list.",
    chosenHint:
      "{count, plural, one {# chosen} other {# chosen}}. From the start of the field, press the left arrow to reach them.",
    removeHint: "Press Backspace or Delete to remove",
    full: "That is as many as fit here ({limit, number}).",
  },
  autosave: {
    restored: "What you had typed here is back. It is not saved yet.",
    keepRestored: "Save it",
    dropRestored: "Go back to what is saved",
    saving: "Saving…",
    saved: "Saved",
    offline: "Offline. Kept here, saved when you are back.",
    conflict: "This was changed somewhere else in the meantime.",
    error: "Not saved yet. Your text is still here.",
  },
  formErrors: {
    title:
      "{count, plural, one {One thing to look at} other {# things to look at}}",
  },
  required: "Please fill this in.",
  tooLong: "Please keep this under {limit, number} characters.",
  charactersLeft:
    "{count, plural, one {# character left} other {# characters left}}",
  deadline: {
    today: "closes today",
    tomorrow: "closes tomorrow",
    soon: "closes {when}",
    closed: "closed {when}",
    none: "no deadline given",
  },
} as const;
