import { useNavigate, type LinkProps } from "@tanstack/react-router";
import {
  Activity,
  Bell,
  BriefcaseBusiness,
  Compass,
  Eye,
  FileUp,
  House,
  LogIn,
  Mail,
  ScrollText,
  Settings,
  ShieldCheck,
  UserRound,
  UserRoundPlus,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "use-intl";
import type { Messages } from "@/messages";
import type { Item } from "../types";

interface Page {
  to: NonNullable<LinkProps["to"]>;
  word: Exclude<keyof Messages["palette"]["pages"], "keywords">;
  Icon: LucideIcon;
}

const ROLES: Page = {
  to: "/opportunities",
  word: "opportunities",
  Icon: BriefcaseBusiness,
};

const DOCUMENTS: readonly Page[] = [
  { to: "/privacy", word: "privacy", Icon: ShieldCheck },
  { to: "/terms", word: "terms", Icon: ScrollText },
];

const OF_MEMBERS: readonly Page[] = [
  { to: "/home", word: "home", Icon: House },
  { to: "/matches", word: "matches", Icon: Compass },
  ROLES,
  { to: "/profile", word: "profile", Icon: UserRound },
  { to: "/profile/preview", word: "preview", Icon: Eye },
  { to: "/profile/import", word: "importCv", Icon: FileUp },
  { to: "/notifications", word: "notifications", Icon: Bell },
  { to: "/mail", word: "mail", Icon: Mail },
  { to: "/settings", word: "settings", Icon: Settings },
  ...DOCUMENTS,
];

const OF_OPERATORS: readonly Page[] = [
  { to: "/operations", word: "operations", Icon: Activity },
  { to: "/operations/mail", word: "operationsMail", Icon: Mail },
];

const OF_STRANGERS: readonly Page[] = [
  { to: "/", word: "start", Icon: House },
  ROLES,
  { to: "/sign-in", word: "signIn", Icon: LogIn },
  { to: "/sign-up", word: "signUp", Icon: UserRoundPlus },
  ...DOCUMENTS,
];

/** The pages that this person may open. */
export function usePages(isMember: boolean, isOperator: boolean): Item[] {
  const t = useTranslations("palette.pages");
  const navigate = useNavigate();
  const pages = [
    ...(isMember ? OF_MEMBERS : OF_STRANGERS),
    ...(isOperator ? OF_OPERATORS : []),
  ];
  return pages.map(({ to, word, Icon }) => ({
    id: `go:${to}`,
    label: t(word),
    keywords: t(`keywords.${word}`),
    Icon,
    run: () => void navigate({ to }),
  }));
}
