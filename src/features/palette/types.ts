import type { LucideIcon } from "lucide-react";

export type GroupName = "recent" | "here" | "go" | "matches" | "roles" | "do";

/** One line of the palette. */
export interface Item {
  id: string;
  label: string;
  /** Beside the label: an organisation. */
  hint?: string;
  Icon: LucideIcon;
  keywords?: string;
  shortcut?: string;
  /** For what only the server can find again: what to show of it next time. */
  place?: Place;
  run: () => void;
}

export interface Place {
  kind: "match" | "role";
  key: string;
}

export interface Group {
  name: GroupName;
  items: Item[];
}
