import { useTranslations } from "use-intl";
import { NotFound } from "@/components/layout/not-found";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { useIsOperator } from "@/hooks/use-is-operator";
import type { OutboxSearch } from "@/lib/outbox-search";
import { TitledSection } from "@/components/ui/titled-section";
import { MailSumsSection } from "../components/mail-sums-section";
import { OutboxSection } from "../components/outbox-section";
import { Waiting } from "../components/section";
import { SendingSection } from "../components/sending-section";
import { SuppressionsSection } from "../components/suppressions-section";

interface OutboxViewProps {
  search: OutboxSearch;
  onSearch: (next: OutboxSearch) => void;
}

/** Mail for platform admins; to everybody else there is no such page. */
export function OutboxView(props: OutboxViewProps) {
  const t = useTranslations("operations.mail");
  const isOperator = useIsOperator();
  if (isOperator === false) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        eyebrow={
          <Link to="/operations" variant="quiet">
            {t("back")}
          </Link>
        }
      />
      {isOperator ? <Sections {...props} /> : <Waiting />}
    </>
  );
}

function Sections({ search, onSearch }: OutboxViewProps) {
  const t = useTranslations("operations.mail.sections");
  return (
    <>
      <TitledSection id="sending" title={t("sending")}>
        <SendingSection />
      </TitledSection>
      <TitledSection id="outbox" title={t("outbox")}>
        <OutboxSection search={search} onSearch={onSearch} />
      </TitledSection>
      <TitledSection id="sums" title={t("sums")}>
        <MailSumsSection />
      </TitledSection>
      <TitledSection id="suppressions" title={t("suppressions")}>
        <SuppressionsSection />
      </TitledSection>
    </>
  );
}
