import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import { useProgramWords } from "../hooks/use-program-words";
import type { ProgramPage } from "../types";

/** When, what kind, for whom, how many, and how one completes it. */
export function ProgramFacts({ program }: { program: ProgramPage }) {
  const t = useTranslations("programs");
  const format = useFormat();
  const words = useProgramWords();
  const { startsAt, endsAt, orgName: org } = program;
  return (
    <dl className="flex flex-col gap-4">
      <Fact name={t("page.when")}>
        {format.date(startsAt)} – {format.date(endsAt)}
        <span className="block text-sm text-quiet">
          {t(`state.${program.state}`)}
        </span>
      </Fact>
      <Fact name={t("page.kindLabel")}>{t(`kind.${program.kind}`)}</Fact>
      <Fact name={t("page.audience")}>
        {program.audience === "everyone"
          ? t("page.forEveryone")
          : t("page.membersOnly", { org })}
      </Fact>
      <Fact name={t("page.placesLabel")}>{words.places(program)}</Fact>
      <Fact name={t("page.completion")}>{words.rule(program.completion)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
