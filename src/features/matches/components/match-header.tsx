import { useTranslations } from "use-intl";
import { ScorerMark } from "@/components/entities/scorer-mark";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { TierBadge } from "@/components/ui/tier-badge";
import { wayBack } from "../hooks/use-place-memory";
import { isDeciding, type MatchDetail, type MatchStatus } from "../types";
import { MatchActions, type MatchHandlers } from "./match-actions";
import { MatchFacts } from "./match-facts";
import { TieringDialog } from "./tiering-dialog";

interface MatchHeaderProps extends MatchHandlers {
  match: MatchDetail;
  status: MatchStatus;
}

export function MatchHeader({ match, status, ...handlers }: MatchHeaderProps) {
  const t = useTranslations("matches.match");
  const { listing } = match;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link variant="quiet" {...wayBack()}>
            {t("back")}
          </Link>
        }
        title={listing.title}
        lede={
          <>
            {listing.organisationName}
            <div className="mt-2">
              <MatchFacts
                facts={listing.facts}
                deadline={listing.deadline}
                eligibility={match.eligibility}
                decidingCount={match.factors.filter(isDeciding).length}
              />
            </div>
          </>
        }
        className="pb-4"
      />
      <div className="flex flex-wrap gap-2 pb-4">
        <MatchActions match={match} status={status} {...handlers} />
      </div>
      <Standing match={match} />
    </>
  );
}

/** The tier, how it came about, and how far to believe it. */
function Standing({
  match: { tier, scorer, listing },
}: {
  match: MatchDetail;
}) {
  const t = useTranslations("matches.match");
  const words = useTranslations("vocabulary");
  const caveats = [
    scorer === "local" && words("scoredLocallyHelp"),
    listing.isSample && t("sample"),
  ].filter(Boolean);
  return (
    <div className="mb-6 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <TierBadge tier={tier} className="text-base" />
        <ScorerMark scorer={scorer} />
        {listing.isSample && <Badge tone="outline">{words("sample")}</Badge>}
        <TieringDialog />
      </div>
      {caveats.length > 0 && (
        <p className="mt-1 max-w-xl text-sm text-quiet">{caveats.join(" ")}</p>
      )}
    </div>
  );
}
