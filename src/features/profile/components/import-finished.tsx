import { useState } from "react";
import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Button } from "@/components/ui/button";
import { ButtonLink, Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { Completeness, ExtractedItem, SectionSource } from "../types";
import { TextSection } from "./text-section";
import type { ItemSection } from "../hooks/use-review";

interface ImportFinishedProps extends SectionSource {
  added: readonly ExtractedItem[];
  completeness: Completeness;
  onAnother: () => void;
}

/** What went into the profile, that the text is gone, and the next step. */
export function ImportFinished({
  added,
  completeness,
  onAnother,
  ...source
}: ImportFinishedProps) {
  const t = useTranslations("profile.added");
  const sentence = useAddedSentence(added);
  // CVs seldom say where one wants to go. The field stays once it is filled:
  // the person may still be typing.
  const [asksForGoals] = useState(() =>
    completeness.missing.some(({ why }) => why === "direction"),
  );
  const needed = completeness.missing.filter(({ isRequired }) => isRequired);
  return (
    <div className="max-w-measure">
      <PageHeader title={t("title")} lede={sentence} />
      <p className="text-quiet">{t("removed")}</p>
      <div className="mt-6 border-y border-line py-6">
        {needed.length > 0 ? (
          <Needed needed={needed} />
        ) : (
          <p className="text-lg">{t("readyText")}</p>
        )}
        {asksForGoals && (
          <div className="mt-4">
            <TextSection isInline section="goals" {...source} />
          </div>
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          {needed.length === 0 && (
            <ButtonLink to="/matches" variant="primary">
              {t("findMatches")}
            </ButtonLink>
          )}
          <ButtonLink
            to="/profile"
            hash={needed[0]?.section}
            variant={needed.length === 0 ? "secondary" : "primary"}
          >
            {t("seeProfile")}
          </ButtonLink>
          <Button variant="quiet" onClick={onAnother}>
            {t("another")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Needed({ needed }: { needed: Completeness["missing"] }) {
  const t = useTranslations("profile");
  return (
    <>
      <p>{t("added.notReadyText")}</p>
      <ul className="mt-2 list-disc pl-6">
        {needed.map(({ section, why }) => (
          <li key={section}>
            <Link to="/profile" hash={section}>
              {t(`missing.${why}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function useAddedSentence(added: readonly ExtractedItem[]): string {
  const t = useTranslations("profile.added");
  const { list } = useFormat();
  if (added.length === 0) return t("nothing");
  const counts = new Map<ItemSection, number>();
  for (const { edit } of added) {
    counts.set(edit.section, (counts.get(edit.section) ?? 0) + 1);
  }
  const parts = [...counts].map(([section, count]) =>
    section === "goals" || section === "seeking"
      ? t(section)
      : t(section, { count }),
  );
  return t("sentence", { what: list(parts) });
}
