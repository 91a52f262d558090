import { useNavigate, type LinkProps } from "@tanstack/react-router";
import {
  Activity,
  Bell,
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  Compass,
  Eye,
  FileUp,
  GraduationCap,
  House,
  LogIn,
  Mail,
  ScrollText,
  Settings,
  ShieldCheck,
  UserRound,
  UserRoundPlus,
  UsersRound,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { useRunOrgs } from "@/hooks/use-my-orgs";
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

const COMMUNITY: readonly Page[] = [
  { to: "/events", word: "events", Icon: CalendarDays },
  { to: "/programs", word: "programs", Icon: GraduationCap },
  { to: "/community", word: "community", Icon: UsersRound },
];

const DOCUMENTS: readonly Page[] = [
  { to: "/privacy", word: "privacy", Icon: ShieldCheck },
  { to: "/terms", word: "terms", Icon: ScrollText },
];

const OF_MEMBERS: readonly Page[] = [
  { to: "/home", word: "home", Icon: House },
  { to: "/matches", word: "matches", Icon: Compass },
  ROLES,
  ...COMMUNITY,
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
  {
    to: "/operations/organisations",
    word: "operationsOrganisations",
    Icon: UsersRound,
  },
];

const OF_STRANGERS: readonly Page[] = [
  { to: "/", word: "start", Icon: House },
  ROLES,
  ...COMMUNITY,
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
  const orgs = useRunOrgs();
  return [
    ...pages.map(({ to, word, Icon }) => ({
      id: `go:${to}`,
      label: t(word),
      keywords: t(`keywords.${word}`),
      Icon,
      run: () => void navigate({ to }),
    })),
    ...orgs.map(({ slug, name }) => ({
      id: `go:/organise/${slug}`,
      label: name,
      keywords: t("keywords.organise"),
      Icon: Building2,
      run: () => void navigate({ to: "/organise/$slug", params: { slug } }),
    })),
  ];
}
