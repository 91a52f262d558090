import { useTranslations } from "use-intl";
import type { MemberColumn } from "@convex/shared/communities/memberColumns";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { MemberWords } from "../hooks/use-member-words";
import type { MemberLine } from "../lib/filters";

interface CellProps {
  line: MemberLine;
  words: MemberWords;
}

/** Tags shown of one member before the rest is counted. */
const TAGS_SHOWN = 2;

/** The name, leading to the member; unnamed ones too. */
export function NameCell({ line, slug, words }: CellProps & { slug: string }) {
  return (
    <Link
      to="/organise/$slug/members/$userId"
      params={{ slug, userId: line.userId }}
      variant="plain"
      className="flex min-h-touch items-center font-semibold focus-visible:-outline-offset-2"
    >
      <span className={line.name ? "truncate" : "truncate text-quiet italic"}>
        {words.name(line)}
      </span>
    </Link>
  );
}

export function MemberCell({
  column,
  line,
  words,
}: CellProps & { column: MemberColumn }) {
  if (column === "tags") return <TagBadges names={words.tagNames(line)} />;
  if (column === "engagement") {
    return (
      <LevelMark level={line.engagement}>{words.text(column, line)}</LevelMark>
    );
  }
  const text = words.text(column, line);
  return text === "" ? (
    <Nothing />
  ) : (
    <span className="block truncate">{text}</span>
  );
}

export function TagBadges({ names }: { names: readonly string[] }) {
  const t = useTranslations("members.table");
  if (names.length === 0) return <Nothing />;
  const more = names.slice(TAGS_SHOWN);
  return (
    <span className="flex min-w-0 gap-1">
      {names.slice(0, TAGS_SHOWN).map((name) => (
        <Badge key={name} className="min-w-0 shrink">
          <span className="truncate">{name}</span>
        </Badge>
      ))}
      {more.length > 0 && (
        <Badge title={more.join(", ")}>
          {t("moreTags", { count: more.length })}
          <VisuallyHidden>{more.join(", ")}</VisuallyHidden>
        </Badge>
      )}
    </span>
  );
}

const FILL = { new: "w-0", quiet: "w-1/4", active: "w-2/3", core: "w-full" };

/** A word, and a bar beside it that fills: never the colour alone. */
export function LevelMark({
  level,
  children,
}: {
  level: MemberLine["engagement"];
  children: string;
}) {
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <span
        aria-hidden
        className="h-1 w-6 shrink-0 overflow-hidden rounded-full bg-line"
      >
        <span
          className={`block h-full rounded-full bg-accent ${FILL[level]}`}
        />
      </span>
      {children}
    </span>
  );
}

function Nothing() {
  return (
    <span aria-hidden className="text-quiet">
      –
    </span>
  );
}
