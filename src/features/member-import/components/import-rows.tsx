import { useTranslations } from "use-intl";
import {
  IMPORT_ROW_KINDS,
  type ImportRowKind,
} from "@convex/shared/communities/imports";
import { Tab, Tabs, TabsList, TabsPanel } from "@/components/ui/tabs";
import type { ReactNode } from "react";
import type { PeopleImport } from "../types";

interface ImportRowsProps {
  counts: PeopleImport["counts"];
  kind: ImportRowKind;
  onKind: (kind: ImportRowKind) => void;
  /** The rows of `kind`. */
  children: ReactNode;
}

/** Rows of a file by what becomes of them. */
export function ImportRows({
  counts,
  kind,
  onKind,
  children,
}: ImportRowsProps) {
  const t = useTranslations("memberImport.kinds");
  return (
    <Tabs value={kind} onValueChange={(next) => onKind(next as ImportRowKind)}>
      <TabsList aria-label={t("label")}>
        {KINDS.map((each) => (
          <Tab key={each} value={each}>
            {t("tab", { name: t(`${each}.tab`), count: counts[each] })}
          </Tab>
        ))}
      </TabsList>
      {KINDS.map((each) => (
        <TabsPanel key={each} value={each} className="pt-3">
          <p className="max-w-measure text-sm text-quiet">
            {t(`${each}.help`)}
          </p>
          {each === kind && children}
        </TabsPanel>
      ))}
    </Tabs>
  );
}

/** What needs a look comes first. */
const KINDS: readonly ImportRowKind[] = [
  "broken",
  ...IMPORT_ROW_KINDS.filter((kind) => kind !== "broken"),
];
