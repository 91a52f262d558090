import type { Messages } from "..";

export const programs = {
  mine: { title: "Programas" },
  page: { title: "Programa" },
  run: { title: "Programas" },
  runOne: { title: "Programa" },
} satisfies Messages["programs"];
