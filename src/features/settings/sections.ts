/** In the order of the page; each is also the hash that leads to it. */
export const SECTIONS = [
  "account",
  "sessions",
  "notifications",
  "calendar",
  "language",
  "appearance",
  "shortcuts",
  "matching",
] as const;
export type SectionName = (typeof SECTIONS)[number];
