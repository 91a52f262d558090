import type { Messages } from "..";

export const organise = {
  overview: { title: "Resumen" },
  invitations: { title: "Invitaciones" },
  log: { title: "Registro" },
  settings: { title: "Ajustes" },
} satisfies Messages["organise"];
