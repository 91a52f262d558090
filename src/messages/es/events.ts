import type { Messages } from "..";

export const events = {
  mine: { title: "Eventos" },
  page: { title: "Evento" },
  run: { title: "Eventos" },
  runOne: { title: "Evento" },
} satisfies Messages["events"];
