export const memberImport = {
  title: "Import people",
  lede: "Bring people from a CSV: a Luma guest list, an Airtable view, any spreadsheet. You see what would happen before anything does.",
  file: {
    what: "New people get an invitation; nobody joins without accepting it. Members who show you their address get the tags of the file, and nothing else of theirs changes.",
    choose: "Choose a file",
    drop: "or drop it here",
    limits:
      "CSV with commas, semicolons or tabs, up to {size, number} MB and {rows, number} people. It is read in your browser first.",
    failed: "This file cannot be read",
  },
  failures: {
    tooLarge: "It is larger than {size, number} MB. Split it into parts.",
    notText:
      "It is not text. In your spreadsheet, choose “Save as” or “Download” and then CSV.",
    openQuote:
      "A quotation mark opens in row {row, number} and never closes, so the rest of the file runs together.",
    empty: "There is nobody in it.",
    tooWide: "It has more than {columns, number} columns.",
    tooLong:
      "It has {row, number} people; {limit, number} at a time is the most. Split it into parts.",
    unreadable: "The browser could not open it. Choose it once more.",
    noAddresses:
      "It has no column of e-mail addresses, and without one nobody can be recognised.",
  },
  fields: {
    email: "E-mail address",
    name: "Full name",
    firstName: "First name",
    lastName: "Last name",
    tags: "Tags",
    status: "Answer to an event",
  },
  help: {
    email: "Who is who is told by this.",
    name: "Or first and last name apart.",
    firstName: "Where there is no column for the full name.",
    lastName: "Where there is no column for the full name.",
    tags: "Several in one cell, separated by commas.",
    status: "Whoever declined is left out.",
  },
  mapping: {
    title: "Which column says what",
    lede: "{count, plural, one {# person} other {# people}} in {name}. Nothing has been sent yet.",
    none: "No column",
    column: "Column {number, number}",
    sample: "For example: {sample}",
    needed: "Choose the column with the addresses.",
    unread: "Not read: {names}.",
    check: "Check {count, plural, one {# person} other {# people}}",
    again: "Go on checking",
    checking: "Checked {sent, number} of {total, number}",
    cancel: "Cancel",
    other: "Another file",
    failed: "Checking stopped",
  },
  one: {
    counts:
      "{rows, plural, one {# row} other {# rows}}: {fresh, number} new, {known, number} here already, {duplicate, number} repeated, {broken, number} left out.",
    gone: "There is no such import",
    goneHelp: "It may belong to another organisation.",
    back: "Import a file",
    another: "Import another file",
    unfinished:
      "This file was never read to its end, so nothing came of it. Start over with the file.",
    startOver: "Start over",
  },
  ready: {
    send: "Mail the invitations now",
    sendHelp:
      "{count, plural, one {One person} other {# people}} will be mailed as soon as you import. Otherwise the invitations are held, and you send them later from here.",
    language: "Language of the invitations",
    newTags:
      "{count, plural, one {A new tag} other {# new tags}} will be made: {names}.",
    nobody: "There is nobody in this file to import.",
    commit: "Import {count, plural, one {# person} other {# people}}",
    discard: "Discard",
  },
  settled: {
    committing: "Imported {done, number} of {total, number}",
    undoing: "Taking back, {done, number} of {total, number}",
    cancel: "Cancel and take back",
    done: "{invited, plural, =0 {No invitation was made} one {One invitation was made} other {# invitations were made}}{mailed, plural, =0 {} one {; one went out by mail} other {; # went out by mail}}. {tagged, plural, =0 {} one {One member got tags. } other {# members got tags. }}{left, plural, =0 {Every row counted.} one {One row was left out or repeated.} other {# rows were left out or repeated.}}",
    held: "{count, plural, one {One invitation is held} other {# invitations are held}}",
    heldHelp: "Nobody has been told yet.",
    send: "Mail them now",
    undo: "Undo this import",
    undoUntil: "Possible until {when}",
    undone:
      "Everything this import made has been taken back. {joined, plural, =0 {} one {One person had joined meanwhile, and stays.} other {# people had joined meanwhile, and stay.}}",
    discarded: "This file was put aside. Nothing came of it.",
  },
  rows: {
    row: "Row {row, number}",
    nameless: "No name",
    tags: "Tags: {names}",
    none: "None.",
  },
  kinds: {
    label: "Rows of the file",
    tab: "{name} {count, number}",
    broken: {
      tab: "Left out",
      help: "These need a correction, or said no. Correct them in your file and bring them again: who is here already stays as they are.",
    },
    fresh: {
      tab: "New",
      help: "They get an invitation. Members who keep their address to themselves are among these: whether somebody belongs here is theirs to tell.",
    },
    known: {
      tab: "Here already",
      help: "Members who show you their address, and people with an open invitation. Members get the tags of the file.",
    },
    duplicate: {
      tab: "Repeated",
      help: "The same address stands further up. Tags were added to that row.",
    },
  },
  problems: {
    missing: "{field}: nothing there.",
    email: "This is not an e-mail address.",
    tooLong: "{field}: too long.",
    tooManyTags: "More tags than there is room for.",
    declined: "Declined.",
  },
  download: {
    button: "Download these rows",
    file: "rows-left-out",
    row: "Row",
    why: "Why it was left out",
  },
  states: {
    receiving: "Not finished",
    ready: "Checked",
    committing: "Being imported",
    committed: "Imported",
    undoing: "Being taken back",
    undone: "Undone",
    discarded: "Put aside",
  },
  history: {
    title: "Files so far",
    line: "{when}, by {who}: {count, plural, one {# row} other {# rows}}",
    someone: "somebody who runs this",
  },
} as const;
