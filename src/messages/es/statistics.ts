import type { Messages } from "..";

export const statistics = {
  title: "Estadísticas",
} satisfies Messages["statistics"];
