import { useTranslations } from "use-intl";
import type { RosterLine } from "../types";

/** What somebody on a roster is called there. */
export function useLineName() {
  const t = useTranslations("events.roster");
  return ({ name, isGuest }: Pick<RosterLine, "name" | "isGuest">): string =>
    name || t(isGuest ? "guest" : "nameless");
}
