export const community = {
  browse: { title: "Community" },
  page: { title: "Organisation" },
  apply: { title: "Found an organisation" },
  join: { title: "Join" },
  review: { title: "Organisations to review" },
} as const;
