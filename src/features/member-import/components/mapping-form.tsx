import { useId } from "react";
import { useTranslations } from "use-intl";
import {
  IMPORT_FIELDS,
  type ImportField,
} from "@convex/shared/communities/imports";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { Select } from "@/components/ui/select";
import { useFormat } from "@/hooks/use-format";
import type { Mapping, PeopleTable } from "@/lib/people-file/types";
import type { Checking } from "../hooks/use-checking";
import type { PeopleFile } from "../hooks/use-people-file";

interface MappingFormProps {
  file: PeopleFile;
  checking: Checking;
  onMapping: (mapping: Mapping) => void;
  onCheck: () => void;
  onCancel: () => void;
  onDrop: () => void;
}

/** Which column says what, as recognised; each can be set right. */
export function MappingForm({
  file,
  checking,
  onMapping,
  onCheck,
  onCancel,
  onDrop,
}: MappingFormProps) {
  const t = useTranslations("memberImport.mapping");
  const headingId = useId();
  const { table, mapping, name } = file;
  const isSending = checking.status === "sending";
  const set = (field: ImportField, at: number | undefined) => {
    const { [field]: _, ...rest } = mapping;
    onMapping(at === undefined ? rest : { ...rest, [field]: at });
  };
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-6">
      <div>
        <h2 id={headingId} className="text-lg">
          {t("title")}
        </h2>
        <p className="max-w-measure text-quiet">
          {t("lede", { name, count: table.rows.length })}
        </p>
      </div>
      <fieldset disabled={isSending} className="flex flex-col gap-4">
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {IMPORT_FIELDS.map((field) => (
            <ColumnOf
              key={field}
              field={field}
              table={table}
              at={mapping[field]}
              onColumn={(at) => set(field, at)}
            />
          ))}
        </div>
        <Unread table={table} mapping={mapping} />
      </fieldset>
      {checking.status === "failed" && (
        <Notice tone="danger" role="alert" title={t("failed")}>
          <p>{checking.error}</p>
        </Notice>
      )}
      {isSending ? (
        <ProgressLine
          label={t("checking", {
            sent: checking.sent,
            total: checking.total,
          })}
          value={checking.sent}
          max={checking.total}
          action={
            <Button size="sm" onClick={onCancel}>
              {t("cancel")}
            </Button>
          }
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button
            variant="primary"
            disabled={mapping.email === undefined}
            onClick={onCheck}
          >
            {t(checking.status === "failed" ? "again" : "check", {
              count: table.rows.length,
            })}
          </Button>
          <Button variant="quiet" onClick={onDrop}>
            {t("other")}
          </Button>
        </div>
      )}
    </section>
  );
}

const NONE = "none";

interface ColumnOfProps {
  field: ImportField;
  table: PeopleTable;
  at: number | undefined;
  onColumn: (at: number | undefined) => void;
}

function ColumnOf({ field, table, at, onColumn }: ColumnOfProps) {
  const t = useTranslations("memberImport");
  const nameOf = useColumnName(table);
  const isNeeded = field === "email";
  const sample = at === undefined ? undefined : sampleOf(table, at);
  return (
    <Field
      label={t(`fields.${field}`)}
      isOptional={!isNeeded}
      description={
        sample === undefined
          ? t(`help.${field}`)
          : t("mapping.sample", { sample })
      }
      error={isNeeded && at === undefined ? t("mapping.needed") : undefined}
    >
      <Select
        options={[
          { value: NONE, label: t("mapping.none") },
          ...table.columns.map((_, each) => ({
            value: String(each),
            label: nameOf(each),
          })),
        ]}
        value={at === undefined ? NONE : String(at)}
        onValueChange={(value) =>
          onColumn(value === NONE ? undefined : Number(value))
        }
      />
    </Field>
  );
}

function Unread({ table, mapping }: { table: PeopleTable; mapping: Mapping }) {
  const t = useTranslations("memberImport.mapping");
  const format = useFormat();
  const nameOf = useColumnName(table);
  const read = new Set(Object.values(mapping));
  const unread = table.columns.flatMap((_, at) =>
    read.has(at) ? [] : [nameOf(at)],
  );
  if (unread.length === 0) return null;
  return (
    <p className="max-w-measure text-sm wrap-anywhere text-quiet">
      {t("unread", { names: format.list(unread) })}
    </p>
  );
}

function useColumnName({ columns }: PeopleTable): (at: number) => string {
  const t = useTranslations("memberImport.mapping");
  return (at) => columns[at] || t("column", { number: at + 1 });
}

function sampleOf({ rows }: PeopleTable, at: number): string | undefined {
  const filled = rows.find(({ cells }) => (cells[at] ?? "").trim() !== "");
  return filled?.cells[at]?.trim().slice(0, 80);
}
