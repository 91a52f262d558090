import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { useFormat } from "@/hooks/use-format";
import { useMailDeeds } from "../hooks/use-mail-deeds";
import type { OutboxLine } from "../types";
import { DeedError } from "@/components/ui/deed-error";
import { OutboxMail } from "./outbox-mail";

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

interface OutboxRowProps {
  mail: OutboxLine;
  asOf: number;
}

/** One mail: what it is, to whom, where it stands and why, and what may be done about it. */
export function OutboxRow({ mail, asOf }: OutboxRowProps) {
  const t = useTranslations("operations.mail.outbox");
  const words = useTranslations("mail");
  const { error, ...deeds } = useMailDeeds(mail);
  const stream = words(`streams.${mail.stream}`);
  const address = mail.address ?? t("noAddress");
  return (
    <li className="py-3">
      <div className="flex flex-col gap-x-6 gap-y-2 sm:flex-row sm:items-start sm:justify-between">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={TONE[mail.state]}>
              {words(`mine.state.${mail.state}`)}
            </Badge>
            <span className="font-medium">{stream}</span>
            <span className="min-w-0 text-sm wrap-anywhere">{address}</span>
          </p>
          <Standing mail={mail} />
        </div>
        <Actions
          mail={mail}
          asOf={asOf}
          stream={stream}
          address={address}
          deeds={deeds}
        />
      </div>
      <DeedError error={error} />
    </li>
  );
}

/** Why it stands where it does, and its times. */
function Standing({ mail }: { mail: OutboxLine }) {
  const t = useTranslations("operations.mail.outbox");
  const reasons = useTranslations("mail.reasons");
  const format = useFormat();
  const when = (at: number) => ({ when: format.dateTime(at) });
  const reason = mail.reason ?? mail.again?.reason;
  const why = [
    reason && reasons(reason),
    mail.again && t("again", when(mail.again.at)),
    mail.delivery && t(`delivery.${mail.delivery}`),
  ].filter(Boolean);
  const isOpen = mail.state === "waiting" || mail.state === "sending";
  const times = [
    t("made", when(mail.createdAt)),
    isOpen && t("due", when(mail.notBefore)),
    mail.sentAt !== undefined && t("sentAt", when(mail.sentAt)),
    mail.sentAt === undefined &&
      mail.endedAt !== undefined &&
      t("ended", when(mail.endedAt)),
    t("attempts", { count: mail.attempt }),
  ].filter((part) => part !== false);
  return (
    <>
      {why.length > 0 && <p>{why.join(" · ")}</p>}
      <p className="text-sm text-quiet tabular-nums">{times.join(" · ")}</p>
      {mail.retryBar && (
        <p className="max-w-measure text-sm text-quiet">
          {t(`bar.${mail.retryBar}`)}
        </p>
      )}
    </>
  );
}

interface ActionsProps extends OutboxRowProps {
  stream: string;
  address: string;
  deeds: Omit<ReturnType<typeof useMailDeeds>, "error">;
}

function Actions({ mail, asOf, stream, address, deeds }: ActionsProps) {
  const t = useTranslations("operations.mail.outbox");
  const format = useFormat();
  const when = format.dateTime(mail.createdAt);
  const allowed = (["retry", "cancel", "putBack"] as const).filter(
    (deed) => mail.viewerCan[deed],
  );
  return (
    <div className="flex flex-wrap gap-2">
      {allowed.map((deed) => (
        <Button
          key={deed}
          size="sm"
          isLoading={deeds.isBusy}
          aria-label={t(deed, { stream, address })}
          onClick={() => void deeds[deed]()}
        >
          {t(`${deed}Short`)}
        </Button>
      ))}
      <Dialog>
        <DialogTrigger
          render={
            <Button
              size="sm"
              variant="quiet"
              aria-label={t("open", { stream, address, when })}
            >
              {t("openShort")}
            </Button>
          }
        />
        <DialogContent title={stream} className="max-w-2xl">
          <OutboxMail mail={mail} address={address} asOf={asOf} />
        </DialogContent>
      </Dialog>
    </div>
  );
}
