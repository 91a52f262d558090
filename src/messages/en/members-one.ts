export const oneMember = {
  title: "Member",
  back: "All members",
  seen: "They see that you looked.",
  seenHelp:
    "Opening a member is written in the log, and each member can read the lines about themselves. Within an hour it counts as one look.",
  you: "This is you.",
  memberSince: "In {name} since {date}",
  nothingShown: "They show you nothing of their profile.",
  sections: {
    profile: "Profile",
    engagement: "Engagement",
    tags: "Tags",
    notes: "Notes",
    meetings: "Meetings",
    programs: "Programs",
    standing: "Role",
    log: "Log",
  },
  tags: {
    label: "Tags",
    help: "Seen by organisers only. Write a new one and press Enter.",
  },
  notes: {
    label: "A new note",
    help: "Read by organisers of {name}, and part of what the member can ask to be given of their data.",
    add: "Add note",
    none: "No notes yet.",
    by: "{name}, {when}",
    byNobody: "An organiser, {when}",
    remove: "Remove the note of {when}",
    removed: "Note removed.",
    added: "Note added.",
  },
  meetings: {
    none: "No attendance is known yet.",
    answers: { yes: "Came", partly: "Came for a part", no: "Did not come" },
    sources: {
      checkIn: "checked in",
      organiser: "an organiser said so",
      self: "they said so",
      luma: "from Luma",
    },
    disputed: "Another source says otherwise",
    untitled: "An event that is gone",
  },
  programs: {
    none: "In no program so far.",
    states: {
      pending: "Waiting for an answer",
      waitlisted: "On the waitlist",
      enrolled: "Taking part",
      completed: "Completed",
      withdrawn: "Withdrew",
      declined: "Turned down",
    },
    attended: "{attended, number} of {held, number} sessions",
  },
  role: {
    label: "Role",
    memberHelp: "Sees what is for members.",
    adminHelp: "Runs {name} with you: members, events, programs, settings.",
    changed: {
      member: "Is a member now.",
      admin: "Is an organiser now.",
    },
    lastAdmin:
      "Somebody has to run {name}: make another organiser first, then change this.",
  },
  remove: {
    button: "Remove from {name}",
    done: "Removed from {name}.",
    text: "They no longer belong to {name}. You can take this back for ten minutes.",
  },
  log: {
    none: "Nothing is written yet.",
  },
} as const;
