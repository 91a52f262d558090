import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import { BlockedList } from "../components/blocked-list";

/** "Not open to you", at an address of its own. */
export function BlockedView() {
  const t = useTranslations("matches.blockedList");
  const blocked = useQuery(api.matches.listBlocked, {});
  if (blocked === undefined) {
    return (
      <SkeletonGroup>
        <SkeletonText />
      </SkeletonGroup>
    );
  }
  return (
    <section className="max-w-lg">
      <h2 className="pb-3 text-lg">
        {t("title", { count: blocked.totalCount })}
      </h2>
      {blocked.totalCount > 0 && <BlockedList {...blocked} />}
    </section>
  );
}
