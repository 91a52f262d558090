export const organise = {
  overview: { title: "Overview" },
  invitations: { title: "Invitations" },
  log: { title: "Log" },
  settings: { title: "Settings" },
} as const;
