import { useQuery } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MailPreview } from "@/components/entities/mail-preview/mail-preview";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";

type Coming = FunctionReturnType<typeof api.emails.mine.listComing>[number];

/** What the planner would make of each kind of mail, as of now. */
export function ComingList({ asOf }: { asOf: number }) {
  const t = useTranslations("mail.mine");
  const coming = useQuery(api.emails.mine.listComing, { asOf });
  if (coming === undefined) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-16" />
      </SkeletonGroup>
    );
  }
  const on = coming.filter(({ isOn }) => isOn);
  if (on.length === 0) return <p className="text-quiet">{t("nextNone")}</p>;
  return (
    <ul className="divide-y divide-line">
      {on.map((each) => (
        <ComingRow key={each.stream} coming={each} />
      ))}
    </ul>
  );
}

function ComingRow({ coming }: { coming: Coming }) {
  const t = useTranslations("mail");
  const format = useFormat();
  const { stream, at, preview } = coming;
  const name = t(`streams.${stream}`);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p>
          {at === null
            ? name
            : t("mine.next", { stream: name, when: format.dateTime(at) })}
        </p>
        {preview === null && (
          <p className="text-sm text-quiet">{t("mine.nextNothing")}</p>
        )}
      </div>
      {preview !== null && (
        <Dialog>
          <DialogTrigger
            render={
              <Button
                size="sm"
                aria-label={`${t("mine.nextPreview")}: ${name}`}
              >
                {t("mine.nextPreview")}
              </Button>
            }
          />
          <DialogContent title={name} className="max-w-2xl">
            <MailPreview mail={preview} />
          </DialogContent>
        </Dialog>
      )}
    </li>
  );
}
