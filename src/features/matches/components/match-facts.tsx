import { CalendarDays, CircleCheck, CircleHelp, MapPin } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { ListingFacts } from "@/lib/listing-facts";

interface MatchFactsProps {
  facts: Omit<ListingFacts, "pay">;
  deadline: number | undefined;
  eligibility: "pass" | "ask";
  /** Questions whose answer decides it. */
  decidingCount: number;
}

/** Where, whether it is open to the reader, and until when on their clock. */
export function MatchFacts({
  facts,
  deadline,
  eligibility,
  decidingCount,
}: MatchFactsProps) {
  const t = useTranslations("matches.card");
  const words = useVocabulary();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
      <Fact icon={<MapPin />}>{words.place(facts)}</Fact>
      {eligibility === "pass" ? (
        <Fact icon={<CircleCheck />}>{t("open")}</Fact>
      ) : (
        <Fact icon={<CircleHelp />}>{t("ask", { count: decidingCount })}</Fact>
      )}
      <Fact icon={<CalendarDays />}>
        <Deadline deadline={deadline} />
      </Fact>
    </ul>
  );
}

function Deadline({ deadline }: { deadline: number | undefined }) {
  const t = useTranslations("matches.card");
  const format = useFormat();
  const words = format.deadline(deadline);
  if (deadline === undefined) return words;
  const state = format.deadlineState(deadline);
  const isNear = state === "today" || state === "tomorrow";
  return t("until", {
    words,
    date: isNear ? format.dateTime(deadline) : format.date(deadline),
  });
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex min-w-0 items-baseline gap-1 [&_svg]:size-4 [&_svg]:translate-y-[0.1875rem]">
      <span aria-hidden className="shrink-0">
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
