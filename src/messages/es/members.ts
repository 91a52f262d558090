import type { Messages } from "..";

export const members = {
  title: "Miembros",
  one: { title: "Miembro" },
} satisfies Messages["members"];
