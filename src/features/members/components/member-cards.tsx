import { useTranslations } from "use-intl";
import type { MemberColumn } from "@convex/shared/communities/memberColumns";
import { VirtualList } from "@/components/ui/virtual-list";
import { cn } from "@/lib/cn";
import type { MemberWords } from "../hooks/use-member-words";
import type { Selection } from "../hooks/use-selection";
import type { MemberLine } from "../lib/filters";
import { MemberCell, NameCell } from "./member-cell";
import { SelectBox } from "./select-box";
import { ToBulkBar } from "./to-bulk-bar";

interface MemberCardsProps {
  slug: string;
  lines: readonly MemberLine[];
  columns: readonly MemberColumn[];
  words: MemberWords;
  selection: Selection;
}

/** Of a card with three facts (px). */
const CARD_PX = 150;

/** The table on a phone: a card each, with the same columns as its facts. */
export function MemberCards(props: MemberCardsProps) {
  const { lines, slug } = props;
  return (
    <VirtualList
      items={lines}
      keyOf={({ userId }) => userId}
      estimate={CARD_PX}
      name={`members of ${slug}`}
    >
      {(line) => <Card {...props} line={line} />}
    </VirtualList>
  );
}

function Card({
  line,
  slug,
  columns,
  words,
  selection,
}: MemberCardsProps & { line: MemberLine }) {
  const t = useTranslations("members.table");
  const isOn = selection.has(line.userId);
  const facts = columns.filter((column) => words.text(column, line) !== "");
  return (
    <div
      className={cn(
        "-mx-4 flex gap-2 border-b border-line px-4 py-2",
        isOn && "bg-accent-soft",
      )}
    >
      <SelectBox
        label={t("select", { name: words.name(line) })}
        isOn={isOn}
        onToggle={() => selection.toggle(line.userId)}
      />
      <div className="min-w-0 flex-1">
        {selection.latest === line.userId && <ToBulkBar />}
        <NameCell line={line} slug={slug} words={words} />
        <dl className="flex flex-col gap-1 pb-2 text-sm">
          {facts.map((column) => (
            <div key={column} className="flex gap-3">
              <dt className="w-[7rem] shrink-0 text-quiet">
                {words.column(column)}
              </dt>
              <dd className="min-w-0 flex-1">
                <MemberCell column={column} line={line} words={words} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
