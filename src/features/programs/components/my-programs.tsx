import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useProgramWords } from "../hooks/use-program-words";
import type { MyProgram } from "../types";

/** What I am in or wait for; what is done comes after. */
export function MyPrograms({ programs }: { programs: readonly MyProgram[] }) {
  const t = useTranslations("programs.mine");
  const isPast = ({ state }: MyProgram) => state === "completed";
  const now = programs.filter((program) => !isPast(program));
  const past = programs.filter(isPast);
  return (
    <>
      <Rows programs={now} />
      {past.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 font-semibold text-quiet">{t("past")}</h3>
          <Rows programs={past} />
        </>
      )}
    </>
  );
}

function Rows({ programs }: { programs: readonly MyProgram[] }) {
  if (programs.length === 0) return null;
  return (
    <ul className="divide-y divide-line">
      {programs.map((program) => (
        <Row key={program.programId} program={program} />
      ))}
    </ul>
  );
}

function Row({ program }: { program: MyProgram }) {
  const t = useTranslations("programs");
  const words = useProgramWords();
  const format = useFormat();
  const { state, next } = program;
  return (
    <li className="flex flex-col gap-1 py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          variant="plain"
          to="/programs/$programId"
          params={{ programId: program.programId }}
          className="font-semibold wrap-anywhere"
        >
          {program.name}
        </Link>
        <Badge tone={state === "enrolled" ? "accent" : "neutral"}>
          {t(`place.${state}`)}
        </Badge>
      </p>
      <p className="text-sm text-quiet">
        <bdi>{program.orgName}</bdi> · {t(`kind.${program.kind}`)}
      </p>
      {state === "waitlisted" && (
        <p className="max-w-measure">
          {t("page.stands.waitlisted", { ahead: program.aheadCount })}
        </p>
      )}
      {state === "enrolled" && (
        <p className="max-w-measure">{words.progress(program)}</p>
      )}
      {next && (
        <p className="text-sm text-quiet">
          {t("next", { title: next.title })} ·{" "}
          {format.span(next.startsAt, next.endsAt)}
        </p>
      )}
    </li>
  );
}
