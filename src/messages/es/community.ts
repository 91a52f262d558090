import type { Messages } from "..";

export const community = {
  browse: { title: "Comunidad" },
  page: { title: "Organización" },
  apply: { title: "Fundar una organización" },
  join: { title: "Sumarte" },
  review: { title: "Organizaciones por revisar" },
} satisfies Messages["community"];
