import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { VirtualList } from "@/components/ui/virtual-list";
import { useFormat } from "@/hooks/use-format";
import { useVocabulary } from "@/hooks/use-vocabulary";
import type { Opportunity } from "../types";

interface OpportunityListProps {
  opportunities: readonly Opportunity[];
  /** Tells one search's list from another's. */
  name: string;
  /** Before its page opens: remember the place. */
  onOpen: (opportunityId: string) => void;
}

export function OpportunityList({
  opportunities,
  name,
  onOpen,
}: OpportunityListProps) {
  return (
    <VirtualList
      items={opportunities}
      keyOf={idOf}
      estimate={ROW_HEIGHT}
      name={name}
    >
      {(opportunity) => (
        <OpportunityRow opportunity={opportunity} onOpen={onOpen} />
      )}
    </VirtualList>
  );
}

/** About how high a row is (px), before it is measured. */
const ROW_HEIGHT = 180;
const idOf = ({ opportunityId }: Opportunity): string => opportunityId;

interface OpportunityRowProps extends Pick<OpportunityListProps, "onOpen"> {
  opportunity: Opportunity;
}

function OpportunityRow({ opportunity, onOpen }: OpportunityRowProps) {
  const t = useTranslations();
  const format = useFormat();
  const words = useVocabulary();
  const pay = words.pay(opportunity.pay);
  const facts = [
    words.kind(opportunity.kind),
    opportunity.commitment && words.commitment(opportunity.commitment),
    opportunity.level && words.level(opportunity.level),
    pay,
  ].filter(Boolean);

  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-line py-6 md:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="min-w-0">
        <h2 lang={opportunity.textLanguage} className="text-lg">
          <Link
            variant="plain"
            to="/opportunities/$opportunityId"
            params={{ opportunityId: opportunity.opportunityId }}
            data-opportunity={opportunity.opportunityId}
            onClick={() => onOpen(opportunity.opportunityId)}
          >
            {opportunity.title}
          </Link>
        </h2>
        <p className="text-quiet">
          <bdi>{opportunity.organisationName}</bdi> · {words.place(opportunity)}
        </p>
        <p
          lang={opportunity.textLanguage}
          className="mt-2 line-clamp-2 max-w-measure"
        >
          {opportunity.excerpt}
        </p>
        <p className="mt-2 text-sm text-quiet">{facts.join(" · ")}</p>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-quiet md:flex-col md:items-end">
        {opportunity.deadline !== undefined && (
          <span className="font-medium text-ink">
            {format.deadline(opportunity.deadline)}
          </span>
        )}
        <span>
          {t("opportunities.posted", {
            when: format.relative(opportunity.postedAt),
          })}
        </span>
        {opportunity.isSample && (
          <Badge tone="outline">{t("vocabulary.sample")}</Badge>
        )}
      </div>
    </div>
  );
}
