import { useQuery } from "convex/react";
import { api } from "@convex/_generated/api";
import { Link } from "@/components/ui/link";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";

/** The open roles that one rule keeps away, the newest first; read when asked for. */
export function RuledOut({ ruleKey }: { ruleKey: string }) {
  const blocked = useQuery(api.matches.listBlocked, { ofRule: ruleKey });
  if (blocked === undefined) {
    return (
      <SkeletonGroup>
        <SkeletonText />
      </SkeletonGroup>
    );
  }
  return (
    <ul className="pl-6">
      {blocked.listings.map(({ opportunityId, title, organisationName }) => (
        <li key={opportunityId} className="py-1">
          <Link
            variant="plain"
            to="/opportunities/$opportunityId"
            params={{ opportunityId }}
          >
            {title}
          </Link>{" "}
          <span className="text-quiet">{organisationName}</span>
        </li>
      ))}
    </ul>
  );
}
