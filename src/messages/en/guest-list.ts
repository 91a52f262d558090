export const guestList = {
  open: "Guest list from Luma",
  lede: "Download the guest list of this event from Luma as CSV. You see what would change before anything does.",
  what: "Members are recognised by their address, as far as they show it to you. Nobody is invited or told.",
  checking: "Looked at {done, number} of {total, number} guests",
  checkFailed: "Not all guests could be looked at",
  again: "Go on",
  summary: "What this list says",
  figures: {
    guests: "Guests",
    members: "Members",
    checkedIn: "Checked in",
    changes: "Will change",
    stays: "Stay as they are",
  },
  announced:
    "{members, plural, one {One member} other {# members}} among the guests; {changes, number} will change.",
  left: "{count, plural, one {One row is} other {# rows are}} left out: not approved, or without an address.",
  rule: {
    used: "Somebody was checked in, so whoever was not counts as not there.",
    unused:
      "Nobody in this list was checked in, so it does not say who was there.",
    unknown:
      "This file has no column of check-ins, so it does not say who was there.",
  },
  trust:
    "What the door, an organiser or the member has said holds over Luma; where Luma differs, the roster shows it.",
  nothing: "There is nothing new to note.",
  nobody: "Nobody is left to note",
  nobodyText:
    "No row of this file has an approved guest with an e-mail address.",
  table: "Guests of {file}",
  columns: { guest: "Guest", state: "On the roster" },
  state: {
    yes: "Will be: there",
    no: "Will be: not there",
    known: "Noted already",
    silent: "A member; nothing to note",
    stranger: "No member, or hides the address",
  },
  stays: "Stays: {answer}, {source}",
  source: {
    checkIn: "checked in at the door",
    organiser: "marked by an organiser",
    self: "as they say",
  },
  more: "{count, plural, one {And one guest more.} other {And # guests more.}}",
  other: "Another file",
  note: "Note attendance",
  noting: "Noted {done, number} of {total, number}",
  noteFailed: "Not everybody was noted",
  noteKept: "What was noted is kept. Press once more to go on.",
  noted:
    "{count, plural, one {Luma’s word on one person is noted.} other {Luma’s word on # people is noted.}}",
} as const;
