import { useTranslations } from "use-intl";
import {
  MEMBER_COLUMNS,
  type MemberColumn,
} from "@convex/shared/communities/memberColumns";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";

interface ColumnsSheetProps {
  columns: readonly MemberColumn[];
  /** Null: as they are at first. */
  onColumns: (columns: readonly MemberColumn[] | null) => void;
}

export function ColumnsSheet({ columns, onColumns }: ColumnsSheetProps) {
  const t = useTranslations("members.columns");
  return (
    <Sheet>
      <SheetTrigger render={<Button />}>{t("button")}</SheetTrigger>
      <SheetContent
        title={t("title")}
        description={t("lede")}
        footer={
          <Button variant="quiet" onClick={() => onColumns(null)}>
            {t("reset")}
          </Button>
        }
      >
        {MEMBER_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            label={t(column)}
            checked={columns.includes(column)}
            onCheckedChange={(isOn) =>
              onColumns(
                isOn
                  ? [...columns, column]
                  : columns.filter((each) => each !== column),
              )
            }
          />
        ))}
      </SheetContent>
    </Sheet>
  );
}
