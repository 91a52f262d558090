import { useQuery } from "convex/react";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ComingList } from "../components/coming-list";
import { SentList } from "../components/sent-list";

/** My mail: what comes next, and everything before it. */
export function MailView() {
  const t = useTranslations("mail.mine");
  const state = useQuery(api.emails.mine.getState);
  const [asOf] = useState(() => Date.now());
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <p className="pb-4">
        <Link to="/settings" hash="notifications">
          {t("settings")}
        </Link>
      </p>
      {state?.canSend === false && (
        <Notice tone="warning" className="mb-6">
          {t("noKey")}
        </Notice>
      )}
      <Part id="coming" title={t("nextTitle")}>
        <ComingList asOf={asOf} />
      </Part>
      <Part id="sent" title={t("sentTitle")}>
        <SentList asOf={asOf} />
      </Part>
    </>
  );
}

interface PartProps {
  id: string;
  title: string;
  children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section
      aria-labelledby={`${id}-heading`}
      className="border-t border-line py-6"
    >
      <h2 id={`${id}-heading`} className="mb-3 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
