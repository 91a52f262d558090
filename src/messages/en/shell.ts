export const shell = {
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  home: "Home",
  matches: "Matches",
  opportunities: "Opportunities",
  profile: "Profile",
  settings: "Settings",
  operations: "Operations",
  account: "Your account",
  signIn: "Sign in",
  signOut: "Sign out",
  signedOut: "You are signed out. See you soon.",
  languages: { en: "English", es: "Español" },
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", system: "As the system" },
  demoLabel: "About this demo",
  demo: "Demo: sample data, embedded backend",
  connecting: "Connecting…",
  offline: {
    asOf: "No connection. What you see is from {time}.",
    waiting:
      "{count, plural, =0 {You can go on reading; what you change is kept and sent later.} one {One change is kept here and goes out when you are back.} other {# changes are kept here and go out when you are back.}}",
  },
  backOnline: "Connected again.",
  notFound: {
    title: "There is no page here",
    text: "It may have moved, or it may not be yours to see.",
    action: "Go to the start",
  },
  sessionEnded: {
    title: "Your session has ended",
    text: "Sign in to go on where you were. What you had typed is kept in this tab.",
  },
  unfetched: {
    title: "This page could not be fetched",
    text: "Wayfinder may have been updated since you opened it. Loading the page again brings the new version.",
    offline:
      "You are offline. The pages you have opened still work; this one comes once you are back.",
  },
  failure: {
    title: "This page could not be shown",
    text: "Nothing you saved is lost. Trying again often helps; if it does not, reload the page.",
    reload: "Reload the page",
  },
} as const;
