import type { Messages } from "..";

export const eventSources = {
  title: "Calendarios",
} satisfies Messages["eventSources"];
