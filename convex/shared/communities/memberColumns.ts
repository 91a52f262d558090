/** What a members table and its export may show of each; the name is always there. */
export const MEMBER_COLUMNS = [
  "email",
  "headline",
  "place",
  "role",
  "audience",
  "joined",
  "skills",
  "sections",
  "tags",
  "engagement",
  "attended",
] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];

export const EXPORT_FORMATS = ["csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
