import { useTranslations } from "use-intl";
import { FiguresTable } from "@/components/ui/figures-table";
import { useFormat } from "@/hooks/use-format";
import type { Statistics } from "../types";
import { Bar } from "./bar";

/** How programs went; who left before the end began, too. */
export function ProgramsTable({ programs }: Pick<Statistics, "programs">) {
  const t = useTranslations("statistics");
  const format = useFormat();
  if (programs.length === 0) {
    return <p className="text-quiet">{t("noPrograms")}</p>;
  }
  return (
    <FiguresTable
      caption={t("completion")}
      columns={[
        t("program"),
        t("enrolled"),
        t("completed"),
        t("withdrawn"),
        t("share"),
      ]}
      rows={programs.map((program) => {
        const { enrolled, completed, withdrawn } = program;
        return {
          key: program.programId,
          cells: [
            program.name,
            format.number(enrolled),
            format.number(completed),
            format.number(withdrawn),
            <Bar
              key="share"
              value={completed}
              max={enrolled + completed + withdrawn}
            />,
          ],
        };
      })}
    />
  );
}
