import { usePaginatedQuery } from "convex/react";
import { Inbox } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { useFormat } from "@/hooks/use-format";
import { LiftForm } from "../forms/lift-form";
import type { SuppressionLine } from "../types";
import { Waiting } from "./section";

const PAGE = 10;

export function SuppressionsSection() {
  const t = useTranslations("operations.mail.suppressions");
  const list = usePaginatedQuery(
    api.emails.outbox.listSuppressions,
    {},
    { initialNumItems: PAGE },
  );
  const { results, status } = list;
  if (status === "LoadingFirstPage") return <Waiting />;
  if (results.length === 0) {
    return (
      <EmptyState icon={<Inbox />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="max-w-measure text-quiet">{t("text")}</p>
      <ul aria-label={t("label")} className="divide-y divide-line">
        {results.map((line) => (
          <SuppressionRow key={line.suppressionId} line={line} />
        ))}
      </ul>
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

function SuppressionRow({ line }: { line: SuppressionLine }) {
  const t = useTranslations("operations.mail.suppressions");
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { address, reason, at } = line;
  return (
    <li className="flex flex-col gap-x-6 gap-y-2 py-3 sm:flex-row sm:items-center sm:justify-between">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{address}</p>
        <p className="text-sm text-quiet">
          {t(`reason.${reason}`)}, {t("since", { when: format.date(at) })}
        </p>
      </div>
      <Dialog open={isOpen} onOpenChange={setIsOpen}>
        <DialogTrigger
          render={
            <Button
              size="sm"
              aria-label={t("lift", { address })}
              className="self-start sm:self-auto"
            >
              {t("liftShort")}
            </Button>
          }
        />
        <DialogContent title={t("liftTitle")} description={address}>
          <LiftForm line={line} onClose={() => setIsOpen(false)} />
        </DialogContent>
      </Dialog>
    </li>
  );
}
