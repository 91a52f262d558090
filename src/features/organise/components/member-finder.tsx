import { useQuery } from "convex/react";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";

export interface FoundMember {
  userId: Id<"users">;
  name: string;
}

interface MemberFinderProps {
  orgId: Id<"organisations">;
  label: string;
  children: (member: FoundMember) => ReactNode;
}

/** Finds members by their name; what may be done with each is the caller's. */
export function MemberFinder({ orgId, label, children }: MemberFinderProps) {
  const t = useTranslations("organise.settings.admins");
  const [text, setText] = useState("");
  const found = useQuery(
    api.attendance.roster.findByName,
    text === "" ? "skip" : { orgId, text },
  );
  return (
    <div className="max-w-measure">
      <SearchField
        label={label}
        placeholder={t("find")}
        text={text}
        onText={setText}
      />
      <div aria-live="polite" className="pt-2">
        {text !== "" && found === undefined && (
          <SkeletonGroup>
            <SkeletonText lines={2} />
          </SkeletonGroup>
        )}
        {found?.length === 0 && <p className="text-quiet">{t("notFound")}</p>}
        {found && found.length > 0 && (
          <ul aria-label={t("found")} className="divide-y divide-line">
            {found.map((member) => (
              <li
                key={member.userId}
                className="flex min-h-touch items-center justify-between gap-4"
              >
                {children(member)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
