import type { LinkProps } from "@tanstack/react-router";
import {
  Activity,
  BriefcaseBusiness,
  Compass,
  House,
  Settings,
  UserRound,
  type LucideIcon,
} from "lucide-react";

interface Destination {
  to: NonNullable<LinkProps["to"]>;
  /** A key of messages shell. */
  word:
    | "home"
    | "matches"
    | "opportunities"
    | "profile"
    | "settings"
    | "operations";
  Icon: LucideIcon;
}

/** What one does here, in the order of the rail. */
export const MAIN_DESTINATIONS: readonly Destination[] = [
  { to: "/home", word: "home", Icon: House },
  { to: "/matches", word: "matches", Icon: Compass },
  { to: "/opportunities", word: "opportunities", Icon: BriefcaseBusiness },
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
