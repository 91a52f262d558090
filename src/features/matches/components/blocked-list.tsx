import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { useConcernWords } from "../hooks/use-concern-words";
import type { BlockedListing } from "../types";

interface BlockedListProps {
  listings: readonly BlockedListing[];
  totalCount: number;
}

/** "Why not this one?": each with the fact that decided. */
export function BlockedList({ listings, totalCount }: BlockedListProps) {
  const t = useTranslations("matches.blockedList");
  const words = useConcernWords();
  return (
    <>
      <p className="max-w-measure text-sm text-quiet">
        {t("text")}{" "}
        <Link to="/profile" hash="preferences">
          {t("toProfile")}
        </Link>{" "}
        <Link to="/matches" search={{ tab: "rules" }}>
          {t("toRules")}
        </Link>
      </p>
      {totalCount > listings.length && (
        <p className="mt-2 text-sm text-quiet">
          {t("shown", { shown: listings.length, total: totalCount })}
        </p>
      )}
      <ul className="mt-4">
        {listings.map((listing) => (
          <li key={listing.opportunityId} className="border-t border-line py-3">
            <Link
              variant="plain"
              to="/opportunities/$opportunityId"
              params={{ opportunityId: listing.opportunityId }}
              className="font-semibold"
            >
              {listing.title}
            </Link>
            <p className="text-sm text-quiet">{listing.organisationName}</p>
            <p className="mt-1 text-sm">
              {words.blocked(listing)}{" "}
              <Link
                to="/matches/why/$opportunityId"
                params={{ opportunityId: listing.opportunityId }}
                aria-label={t("whyNamed", { title: listing.title })}
              >
                {t("why")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
