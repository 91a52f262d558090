export const events = {
  mine: { title: "Events" },
  page: { title: "Event" },
  run: { title: "Events" },
  runOne: { title: "Event" },
} as const;
