import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { PeopleImport } from "../types";

const TONE = {
  receiving: "outline",
  ready: "accent",
  committing: "accent",
  committed: "neutral",
  undoing: "accent",
  undone: "outline",
  discarded: "outline",
} as const;

interface ImportHistoryProps {
  slug: string;
  files: readonly PeopleImport[];
}

/** The last files, the latest first; each opens what came of it. */
export function ImportHistory({ slug, files }: ImportHistoryProps) {
  const t = useTranslations("memberImport");
  const format = useFormat();
  return (
    <section aria-labelledby="import-history" className="pt-10">
      <h2 id="import-history" className="mb-2 text-lg">
        {t("history.title")}
      </h2>
      <ul className="border-t border-line">
        {files.map((file) => (
          <li
            key={file.importId}
            className="flex flex-col gap-1 border-b border-line py-3"
          >
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link
                to="/organise/$slug/members/import"
                params={{ slug }}
                search={{ file: file.importId }}
                className="min-w-0 py-1 font-medium wrap-anywhere"
              >
                {file.fileName}
              </Link>
              <Badge tone={TONE[file.state]}>{t(`states.${file.state}`)}</Badge>
            </p>
            <p className="text-sm text-quiet">
              {t("history.line", {
                when: format.dateTime(file.createdAt),
                who: file.createdByName || t("history.someone"),
                count: file.counts.rows,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
