import { useTranslations } from "use-intl";
import {
  ENGAGEMENT_LEVELS,
  MEMBERSHIP_AUDIENCES,
} from "@convex/shared/communities/vocabulary";
import { useFormat } from "@/hooks/use-format";
import type { MembersSearch } from "@/lib/members-search";
import { oneOf, ROLES, SHOWN_CHOICES, type Tag } from "../lib/filters";

export interface FilterChip {
  key: keyof MembersSearch;
  name: string;
  value: string;
}

/** The filters that hold, in words; searched text stands in its own field. */
export function useFilterChips(
  search: MembersSearch,
  tags: readonly Tag[],
): FilterChip[] {
  const t = useTranslations("members");
  const format = useFormat();
  const level = oneOf(ENGAGEMENT_LEVELS, search.level);
  const role = oneOf(ROLES, search.role);
  const audience = oneOf(MEMBERSHIP_AUDIENCES, search.audience);
  const shown = oneOf(SHOWN_CHOICES, search.shown);
  // A date of the calendar: read and written in one zone, no day is lost.
  const day = (text: string | undefined) => {
    const at = Date.parse(`${text}T12:00`);
    return text && !Number.isNaN(at) ? format.date(at) : undefined;
  };
  const said = {
    tag: tags.find(({ tagId }) => tagId === search.tag)?.name,
    level: level && t(`levels.${level}`),
    role: role && t(`roles.${role}`),
    audience: audience && t(`audiences.${audience}`),
    shown: shown && t(`filters.shownOf.${shown}`),
    country: search.country && format.country(search.country),
    skill: search.skill,
    since: day(search.since),
    before: day(search.before),
  };
  return (Object.keys(said) as (keyof typeof said)[]).flatMap((key) => {
    const value = said[key];
    return value ? [{ key, name: t(`filters.${key}`), value }] : [];
  });
}
