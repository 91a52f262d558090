import type { LinkProps } from "@tanstack/react-router";
import {
  Activity,
  BriefcaseBusiness,
  CalendarDays,
  Compass,
  GraduationCap,
  House,
  Settings,
  UserRound,
  UsersRound,
  type LucideIcon,
} from "lucide-react";

export interface Destination {
  to: NonNullable<LinkProps["to"]>;
  /** A key of messages shell. */
  word:
    | "home"
    | "matches"
    | "opportunities"
    | "events"
    | "programs"
    | "community"
    | "profile"
    | "settings"
    | "operations";
  Icon: LucideIcon;
}

/** What one does most; on a phone these have a tab each. */
export const FIRST_DESTINATIONS: readonly Destination[] = [
  { to: "/home", word: "home", Icon: House },
  { to: "/matches", word: "matches", Icon: Compass },
  { to: "/opportunities", word: "opportunities", Icon: BriefcaseBusiness },
  { to: "/events", word: "events", Icon: CalendarDays },
];

/** What else one does here; below those in the rail. */
export const OTHER_DESTINATIONS: readonly Destination[] = [
  { to: "/programs", word: "programs", Icon: GraduationCap },
  { to: "/community", word: "community", Icon: UsersRound },
];

/** What is about oneself; at the foot of the rail. */
export const OWN_DESTINATIONS: readonly Destination[] = [
  { to: "/profile", word: "profile", Icon: UserRound },
  { to: "/settings", word: "settings", Icon: Settings },
];

/** For who operates the platform; above what is about oneself. */
export const OPERATOR_DESTINATIONS: readonly Destination[] = [
  { to: "/operations", word: "operations", Icon: Activity },
];
