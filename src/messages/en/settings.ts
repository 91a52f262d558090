export const settings = {
  title: "Settings",
  lede: "Your account, how Wayfinder looks and speaks, and what it may do for you.",
  onThisPage: "On this page",
  sections: {
    account: "Account",
    sessions: "Where you are signed in",
    language: "Language",
    appearance: "Appearance",
    shortcuts: "Shortcuts",
    matching: "Matching",
  },
  account: {
    name: "Name",
    noName: "Not given yet",
    editName: "Change it on your profile",
    email: "E-mail",
    password: "Password",
    hasPassword: "Set",
    noPassword: "None yet",
    otherSites: "Also signs you in",
    changeEmail: "Change e-mail",
    changeEmailHelp:
      "We send a code to the new address. Until you enter it, nothing changes. Then you sign in with the new address only, and your other browsers are signed out.",
    newEmail: "New e-mail",
    sameEmail: "That is the address you have now.",
    codeSent:
      "If {email} can receive it, an 8-digit code is on its way. It holds for fifteen minutes.",
    emailChanged: "Your e-mail is changed. Other browsers are signed out.",
    currentPassword: "Current password",
    newPassword: "New password",
    changePassword: "Change password",
    changePasswordHelp:
      "Your other browsers are signed out; this one stays signed in.",
    passwordChanged: "Your password is changed. Other browsers are signed out.",
    setPassword: "Set a password",
    setPasswordHelp:
      "To be sure that it is you, we send a code to your address; with it the password is set.",
    passwordSet: "Your password is set.",
    cancel: "Cancel",
    sendCode: "Send the code",
    sample:
      "This is a sample person of the demo: everybody may be them, so nobody changes how they sign in.",
  },
  sessions: {
    help: "Do you not know one of these, or did you leave one open somewhere? Sign it out, and change your password if in doubt.",
    current: "This browser",
    device: "{browser} on {system}",
    browsers: {
      edge: "Edge",
      opera: "Opera",
      samsung: "Samsung Internet",
      firefox: "Firefox",
      chrome: "Chrome",
      safari: "Safari",
      other: "A browser",
    },
    systems: {
      android: "Android",
      ios: "iOS",
      windows: "Windows",
      macos: "macOS",
      chromeos: "ChromeOS",
      linux: "Linux",
    },
    began: "Signed in {when}",
    active: "last active {when}",
    end: "Sign out",
    endNamed: "Sign out {device}, signed in {when}",
    ended: "That browser is signed out.",
    endOthers: "Sign out everywhere else",
    othersEnded:
      "{count, plural, one {One other browser is signed out.} other {# other browsers are signed out.}}",
    endAll: "Sign out everywhere",
  },
  languageHelp:
    "The interface at once, and the reasons of your matches from the next reading on. Quotes stay in the language they were written in.",
  shortcuts: "Single-key shortcuts",
  shortcutsHelp:
    "On your matches: j and k to move, s to save, e to dismiss, u to undo, ? for the list. They never fire while you type.",
  consent: "Compare my profile with open roles",
  consentHelp:
    "Your name, e-mail, links and photo are never part of what is compared. If a model is configured it reads the rest; if not, rules on this server do. Turning this off stops the next search; the matches you have stay.",
} as const;
