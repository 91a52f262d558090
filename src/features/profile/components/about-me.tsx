import { usePaginatedQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MoreRows } from "@/components/ui/more-rows";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import { useLogWords } from "@/hooks/use-log-words";

const PAGE = 10;

/** What organisers did that is about me, as they read it themselves. */
export function AboutMe() {
  const t = useTranslations("audit.mine");
  const format = useFormat();
  const words = useLogWords("me");
  const list = usePaginatedQuery(
    api.members.queries.getLogAboutMe,
    {},
    { initialNumItems: PAGE },
  );
  const { results, status } = list;
  return (
    <section aria-labelledby="about-me" className="mt-16 max-w-lg">
      <h2 id="about-me" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-2 text-quiet">{t("lede")}</p>
      {status === "LoadingFirstPage" && (
        <SkeletonGroup className="pt-6">
          <SkeletonText lines={3} />
        </SkeletonGroup>
      )}
      {status !== "LoadingFirstPage" && results.length === 0 && (
        <p className="mt-6">{t("none")}</p>
      )}
      {results.length > 0 && (
        <ol aria-label={t("label")} className="mt-6 divide-y divide-line">
          {results.map((line, at) => (
            // Lines have no name of their own; they only ever grow at the end.
            <li key={`${line.at}-${line.action}-${at}`} className="py-3">
              <p className="wrap-break-word">{words(line)}</p>
              <p className="text-sm text-quiet">
                {line.orgName !== "" && `${line.orgName} · `}
                <time dateTime={new Date(line.at).toISOString()}>
                  {format.dateTime(line.at)}
                </time>
              </p>
            </li>
          ))}
        </ol>
      )}
      <MoreRows list={list} page={PAGE} />
    </section>
  );
}
