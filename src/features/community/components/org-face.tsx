import { useTranslations } from "use-intl";
import { OrgLogo } from "@/components/entities/org-logo";
import { Badge } from "@/components/ui/badge";
import { usePlace } from "../hooks/use-place";
import type { OrgCard } from "../types";

/** Logo, place and size: what stands under an organisation's name. */
export function OrgFace({ org }: { org: OrgCard }) {
  const t = useTranslations();
  const place = usePlace()(org);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-base text-quiet">
      <OrgLogo name={org.name} logoUrl={org.logoUrl} />
      <span className="min-w-0 flex-1">
        <span className="block">{place}</span>
        <span className="flex flex-wrap items-center gap-x-3">
          {t("community.members", { count: org.memberCount })}
          {org.isSample && (
            <Badge tone="outline">{t("vocabulary.sample")}</Badge>
          )}
        </span>
      </span>
    </div>
  );
}
