import { usePaginatedQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MoreRows } from "@/components/ui/more-rows";
import { useFormat } from "@/hooks/use-format";
import { useLogWords } from "@/hooks/use-log-words";
import type { OfMember } from "../lib/of-member";

const PAGE = 10;

/** What was done that is about one member, the latest first. */
export function MemberLog({ org: { orgId }, userId }: OfMember) {
  const t = useTranslations("members.one.log");
  const format = useFormat();
  const wordsOf = useLogWords("organisers");
  const list = usePaginatedQuery(
    api.members.queries.getLog,
    { orgId, subjectId: userId },
    { initialNumItems: PAGE },
  );
  if (list.status === "LoadingFirstPage") return null;
  if (list.results.length === 0)
    return <p className="text-quiet">{t("none")}</p>;
  return (
    <>
      <ul className="flex flex-col gap-2">
        {list.results.map((line) => (
          <li
            key={`${line.at} ${line.action} ${JSON.stringify(line.details)}`}
            className="flex flex-wrap items-baseline gap-x-3"
          >
            <span>{wordsOf(line)}</span>
            <time
              dateTime={new Date(line.at).toISOString()}
              className="text-sm text-quiet"
            >
              {format.dateTime(line.at)}
            </time>
          </li>
        ))}
      </ul>
      <MoreRows list={list} page={PAGE} />
    </>
  );
}
