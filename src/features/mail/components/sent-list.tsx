import { usePaginatedQuery, useQuery } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { Mail } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MailPreview } from "@/components/entities/mail-preview/mail-preview";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { Notice } from "@/components/ui/notice";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useFormat } from "@/hooks/use-format";
import { useCauseWords } from "@/hooks/use-cause-words";

type MyMail = FunctionReturnType<
  typeof api.emails.mine.listMine
>["page"][number];

const PAGE = 20;
const TONE = {
  waiting: "accent",
  sending: "accent",
  sent: "neutral",
  kept: "neutral",
  failed: "danger",
  suppressed: "outline",
  expired: "outline",
  cancelled: "outline",
} as const;

/** Every mail of mine, the newest first; each can be read, and says why it came. */
export function SentList({ asOf }: { asOf: number }) {
  const t = useTranslations("mail.mine");
  const list = usePaginatedQuery(
    api.emails.mine.listMine,
    {},
    { initialNumItems: PAGE },
  );
  const { results, status } = list;
  if (status === "LoadingFirstPage") return <Waiting />;
  if (results.length === 0) {
    return (
      <EmptyState icon={<Mail />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t("label")} className="divide-y divide-line">
        {results.map((mail) => (
          <MailRow key={mail.mailId} mail={mail} asOf={asOf} />
        ))}
      </ul>
      <MoreRows list={list} page={PAGE} />
    </>
  );
}

function MailRow({ mail, asOf }: { mail: MyMail; asOf: number }) {
  const t = useTranslations("mail");
  const format = useFormat();
  const causeWords = useCauseWords();
  const stream = t(`streams.${mail.stream}`);
  const when = format.dateTime(mail.at);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-rail flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{stream}</span>
          <Badge tone={TONE[mail.state]}>{t(`mine.state.${mail.state}`)}</Badge>
        </p>
        <p className="text-sm text-quiet">
          {mail.state === "waiting" ? t("mine.plannedFor", { when }) : when}
          {mail.reason && ` · ${t(`reasons.${mail.reason}`)}`}
        </p>
        <p className="max-w-measure">{causeWords(mail.cause)}</p>
      </div>
      <Dialog>
        <DialogTrigger
          render={
            <Button size="sm" aria-label={t("mine.read", { stream, when })}>
              {t("mine.readShort")}
            </Button>
          }
        />
        <DialogContent title={stream} className="max-w-2xl">
          <Opened mailId={mail.mailId} asOf={asOf} />
        </DialogContent>
      </Dialog>
    </li>
  );
}

function Opened({ mailId, asOf }: Pick<MyMail, "mailId"> & { asOf: number }) {
  const t = useTranslations("mail.preview");
  const preview = useQuery(api.emails.mine.getPreview, { mailId, asOf });
  if (preview === undefined) return <Waiting />;
  if (preview === null) return <Notice>{t("gone")}</Notice>;
  return <MailPreview mail={preview} />;
}

function Waiting() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
