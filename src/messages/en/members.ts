export const members = {
  title: "Members",
  one: { title: "Member" },
} as const;
