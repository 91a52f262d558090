import type { Messages } from "..";

export const memberImport = {
  title: "Importar personas",
} satisfies Messages["memberImport"];
