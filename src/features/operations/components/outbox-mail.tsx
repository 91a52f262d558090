import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { MailPreview } from "@/components/entities/mail-preview/mail-preview";
import { Notice } from "@/components/ui/notice";
import { useCauseWords } from "@/hooks/use-cause-words";
import { useFormat } from "@/hooks/use-format";
import type { OutboxLine } from "../types";
import { Waiting } from "./section";

interface OutboxMailProps {
  mail: OutboxLine;
  address: string;
  asOf: number;
}

/** A mail opened: what it says, then what it was made of and where it stands. */
export function OutboxMail({ mail, address, asOf }: OutboxMailProps) {
  const t = useTranslations("operations.mail.one");
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <p className="wrap-anywhere">{t("to", { address })}</p>
        <p className="text-sm text-quiet">{t("masked")}</p>
        <Preview mailId={mail.mailId} asOf={asOf} />
      </div>
      <MailFacts mail={mail} />
    </div>
  );
}

function Preview({
  mailId,
  asOf,
}: {
  mailId: OutboxLine["mailId"];
  asOf: number;
}) {
  const t = useTranslations("operations.mail.one");
  const preview = useQuery(api.emails.outbox.getPreview, { mailId, asOf });
  if (preview === undefined) return <Waiting />;
  if (preview === null) return <Notice>{t("gone")}</Notice>;
  return <MailPreview mail={preview} />;
}

function MailFacts({ mail }: { mail: OutboxLine }) {
  const t = useTranslations("operations.mail.one");
  const words = useTranslations("mail");
  const format = useFormat();
  const causeWords = useCauseWords();
  const state = words(`mine.state.${mail.state}`);
  const facts = [
    [
      t("state"),
      mail.reason ? `${state} · ${words(`reasons.${mail.reason}`)}` : state,
    ],
    [t("why"), causeWords(mail.cause)],
    [
      t("window"),
      t("windowValue", {
        from: format.dateTime(mail.notBefore),
        to: format.dateTime(mail.notAfter),
      }),
    ],
    [t("error"), mail.lastError],
    [t("mail"), mail.mailId],
    [t("member"), mail.userId],
    [t("org"), mail.orgId],
    [t("provider"), mail.providerId],
    [t("matches"), mail.matchIds.join(", ")],
  ] as const;
  return (
    <section aria-label={t("facts")}>
      <h3 className="mb-2 font-semibold">{t("facts")}</h3>
      <dl className="flex flex-col gap-2 text-sm">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt className="text-quiet">{name}</dt>
                <dd className="wrap-anywhere">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
