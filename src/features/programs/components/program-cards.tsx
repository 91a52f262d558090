import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useProgramWords } from "../hooks/use-program-words";
import type { ProgramCard } from "../types";

interface ProgramCardsProps {
  label: string;
  programs: readonly ProgramCard[];
}

/** Programs one may get into. */
export function ProgramCards({ label, programs }: ProgramCardsProps) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {programs.map((program) => (
        <Row key={program.programId} program={program} />
      ))}
    </ul>
  );
}

function Row({ program }: { program: ProgramCard }) {
  const t = useTranslations("programs");
  const words = useProgramWords();
  const format = useFormat();
  const { mine, startsAt, endsAt } = program;
  return (
    <li className="grid gap-x-6 gap-y-1 py-6 md:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link
            variant="plain"
            to="/programs/$programId"
            params={{ programId: program.programId }}
            className="text-lg font-semibold wrap-anywhere"
          >
            {program.name}
          </Link>
          {mine !== null && <Badge tone="accent">{t(`place.${mine}`)}</Badge>}
        </p>
        <p className="text-quiet">
          <bdi>{program.orgName}</bdi> · {t(`kind.${program.kind}`)}
        </p>
        <p className="mt-2 line-clamp-2 max-w-measure">{program.description}</p>
      </div>
      <div className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-quiet md:flex-col md:items-end md:text-right">
        <span className="font-medium text-ink">
          {format.date(startsAt)} – {format.date(endsAt)}
        </span>
        <span>{t("sessionCount", { count: program.sessionCount })}</span>
        <span>{words.places(program)}</span>
      </div>
    </li>
  );
}
