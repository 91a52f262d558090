import { useTranslations } from "use-intl";
import { OrgLogo } from "@/components/entities/org-logo";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { usePlace } from "../hooks/use-place";
import type { OrgCard } from "../types";

/** One organisation among others. */
export function OrgRow({ org }: { org: OrgCard }) {
  const t = useTranslations();
  const place = usePlace();
  return (
    <li className="flex gap-4 py-6">
      <OrgLogo name={org.name} logoUrl={org.logoUrl} />
      <div className="min-w-0 flex-1">
        <h3 className="text-lg wrap-break-word">
          <Link
            variant="plain"
            to="/community/$slug"
            params={{ slug: org.slug }}
          >
            {org.name}
          </Link>
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet">
          <span>
            {[place(org), t("community.members", { count: org.memberCount })]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {org.isSample && (
            <Badge tone="outline">{t("vocabulary.sample")}</Badge>
          )}
        </p>
        <p className="mt-2 line-clamp-3 max-w-measure wrap-break-word">
          {org.purpose}
        </p>
      </div>
    </li>
  );
}
