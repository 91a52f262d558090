import { useTranslations } from "use-intl";
import { NotFound } from "@/components/layout/not-found";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { useIsOperator } from "@/hooks/use-is-operator";
import type { OperationsSearch } from "@/lib/operations-search";
import { CostSection } from "../components/cost-section";
import { QueueSection } from "../components/queue-section";
import { RecomputeSection } from "../components/recompute-section";
import { RunsSection } from "../components/runs-section";
import { Section, Waiting } from "../components/section";
import { SourcesSection } from "../components/sources-section";
import { SwitchesSection } from "../components/switches-section";
import { useSpending } from "../hooks/use-spending";

interface OperationsViewProps {
  search: OperationsSearch;
  onSearch: (next: OperationsSearch) => void;
}

/** For platform admins; to everybody else there is no such page. */
export function OperationsView(props: OperationsViewProps) {
  const t = useTranslations("operations");
  const isOperator = useIsOperator();
  if (isOperator === false) return <NotFound />;
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <p className="flex flex-wrap gap-x-6 gap-y-2 pb-4">
        <Link to="/operations/mail">{t("mail.link")}</Link>
        <Link to="/operations/organisations">{t("organisationsLink")}</Link>
      </p>
      {isOperator ? <Sections {...props} /> : <Waiting />}
    </>
  );
}

function Sections({ search, onSearch }: OperationsViewProps) {
  const spending = useSpending();
  return (
    <>
      <Section name="switches">
        {spending ? (
          <SwitchesSection switches={spending.switches} />
        ) : (
          <Waiting />
        )}
      </Section>
      <Section name="cost">
        {spending ? <CostSection spending={spending} /> : <Waiting />}
      </Section>
      <Section name="recompute">
        <RecomputeSection />
      </Section>
      <Section name="queue">
        <QueueSection />
      </Section>
      <Section name="runs">
        <RunsSection
          state={search.state}
          onState={(state) => onSearch({ state })}
        />
      </Section>
      <Section name="sources">
        <SourcesSection />
      </Section>
    </>
  );
}
