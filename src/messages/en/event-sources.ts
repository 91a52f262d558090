export const eventSources = {
  title: "Calendars",
} as const;
