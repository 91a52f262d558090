export const memberImport = {
  title: "Import people",
} as const;
