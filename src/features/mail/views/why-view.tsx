import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/hooks/use-format";
import { BadLink } from "../components/bad-link";
import { LinkPageSkeleton, type LinkPageProps } from "../components/link-page";
import { useCauseWords } from "@/hooks/use-cause-words";

interface WhyViewProps extends LinkPageProps {
  /** As its link names it; "" for the last of its kind. */
  mailId: string;
}

/** Why a mail came, made of its row or of the last one's of its kind. */
export function WhyView({ token, mailId }: WhyViewProps) {
  const t = useTranslations("mail.why");
  const tMail = useTranslations("mail");
  const format = useFormat();
  const causeWords = useCauseWords();
  const why = useQuery(api.emails.preferences.getWhy, { token, mailId });
  if (why === undefined) return <LinkPageSkeleton title={t("title")} />;
  if (why === null) return <BadLink />;
  const { mail, isOn } = why;
  const stream = tMail(`streams.${why.stream}`);
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mb-6 flex max-w-measure flex-col gap-3">
        {mail === null ? (
          <p>{t("none")}</p>
        ) : (
          <p>
            {t(mail.isAsked ? "asked" : "last", {
              when: format.dateTime(mail.sentAt),
            })}{" "}
            {causeWords(mail.cause)}
          </p>
        )}
        <p>{t(isOn ? "on" : "off", { stream })}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/mail/preferences" search={{ token }}>
          {tMail("unsubscribe.centre")}
        </ButtonLink>
        {isOn && (
          <ButtonLink to="/mail/unsubscribe" search={{ token }}>
            {tMail("unsubscribe.title")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
