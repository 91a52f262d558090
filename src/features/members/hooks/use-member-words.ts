import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { MemberColumn } from "@convex/shared/communities/memberColumns";
import { useFormat } from "@/hooks/use-format";
import type { MemberLine, Tag } from "../lib/filters";

/** What the table says of a member, column by column, in the reader's words. */
export function useMemberWords(tags: readonly Tag[] | undefined) {
  const t = useTranslations("members");
  const format = useFormat();
  return useMemo(() => {
    const tagName = new Map(tags?.map(({ tagId, name }) => [tagId, name]));
    const tagNames = ({ tagIds }: MemberLine) =>
      tagIds.flatMap((tagId) => tagName.get(tagId) ?? []);
    const place = ({ city, country }: MemberLine) =>
      [city, country && format.country(country)].filter(Boolean).join(", ");
    const text = (column: MemberColumn, line: MemberLine): string => {
      switch (column) {
        case "email":
        case "headline":
          return line[column];
        case "place":
          return place(line);
        case "role":
          return t(`roles.${line.role}`);
        case "audience":
          return t(`audiences.${line.audience}`);
        case "joined":
          return format.date(line.joinedAt);
        case "skills":
          return format.number(line.skillCount);
        case "sections":
          return format.number(line.shownSectionCount);
        case "tags":
          return tagNames(line).join(", ");
        case "engagement":
          return t(`levels.${line.engagement}`);
        case "attended":
          return line.lastAttendedAt === null
            ? ""
            : format.date(line.lastAttendedAt);
      }
    };
    return {
      name: (line: MemberLine) => line.name || t("nameless"),
      column: (column: MemberColumn) => t(`columns.${column}`),
      text,
      tagNames,
    };
  }, [t, format, tags]);
}

export type MemberWords = ReturnType<typeof useMemberWords>;
