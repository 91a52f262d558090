import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useProgramWords } from "../hooks/use-program-words";
import type { ProgramLine } from "../types";

interface ProgramLinesProps {
  slug: string;
  programs: readonly ProgramLine[];
}

/** An organisation's programs, as their organisers list them. */
export function ProgramLines({ slug, programs }: ProgramLinesProps) {
  const t = useTranslations("programs.run");
  return (
    <ul
      aria-label={t("title")}
      className="divide-y divide-line border-y border-line"
    >
      {programs.map((program) => (
        <Row key={program.programId} slug={slug} program={program} />
      ))}
    </ul>
  );
}

function Row({ slug, program }: { slug: string; program: ProgramLine }) {
  const t = useTranslations("programs");
  const words = useProgramWords();
  const format = useFormat();
  const { counts, state, programId } = program;
  const place = {
    to: "/organise/$slug/programs/$programId",
    params: { slug, programId },
  } as const;
  const more = [
    program.sessionCount === 0
      ? t("sessionCount", { count: 0 })
      : t("run.held", {
          held: program.heldCount,
          count: program.sessionCount,
        }),
    counts.completed > 0 &&
      t("run.completedCount", { count: counts.completed }),
  ].filter(Boolean);
  return (
    <li className="flex flex-col gap-1 py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          variant="plain"
          className="text-lg font-semibold wrap-anywhere"
          {...place}
        >
          {program.name}
        </Link>
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </p>
      <p className="text-sm text-quiet">
        {t(`kind.${program.kind}`)} · {format.date(program.startsAt)} –{" "}
        {format.date(program.endsAt)}
      </p>
      <p>
        {words.places({
          ...program,
          enrolledCount: counts.enrolled + counts.completed,
          waitlistedCount: counts.waitlisted,
        })}
      </p>
      <p className="text-sm text-quiet">{more.join(" · ")}</p>
      {counts.pending > 0 && (
        <p>
          <Link {...place} search={{ who: "pending" }}>
            {t("run.asked", { count: counts.pending })}
          </Link>
        </p>
      )}
    </li>
  );
}

const TONES = {
  draft: "outline",
  open: "accent",
  running: "accent",
  completed: "neutral",
  archived: "outline",
} as const;
