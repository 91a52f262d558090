import { useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { BestMatches } from "../components/best-matches";
import { ClosingSoon } from "../components/closing-soon";
import { DoNext } from "../components/do-next";
import { NewRoles } from "../components/new-roles";
import { useResting } from "../hooks/use-resting";

const HOUR_MS = 3_600_000;

/** What to do next, and the few things worth a look. */
export function HomeView() {
  const t = useTranslations("home");
  // The hour of the visit: a clock that ticked would ask again and again.
  const [asOf] = useState(() => Math.floor(Date.now() / HOUR_MS) * HOUR_MS);
  const me = useQuery(api.account.queries.getMe);
  const home = useQuery(api.home.queries.get, { asOf });
  const notNow = useResting();
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={me?.name ? t("hello", { name: me.name }) : t("helloNobody")}
      />
      {home === undefined ? (
        <HomeSkeleton />
      ) : (
        <div className="flex flex-col gap-16">
          <DoNext suggestions={home.next} onNotNow={notNow} />
          <div className="grid gap-x-16 gap-y-16 xl:grid-cols-[minmax(0,1fr)_20rem]">
            <BestMatches best={home.best} hasRun={home.hasRun} />
            <div className="flex min-w-0 flex-col gap-10">
              <ClosingSoon closing={home.closing} />
              <NewRoles newRoles={home.newRoles} />
            </div>
          </div>
        </div>
      )}
    </>
  );
}

function HomeSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-16">
      {[3, 2].map((lines) => (
        <div key={lines} className="flex flex-col gap-4">
          <Skeleton className="h-6 w-1/4" />
          {Array.from({ length: lines }, (_, line) => (
            <div key={line} className="border-t border-line pt-4">
              <Skeleton className="w-2/3" />
              <Skeleton className="mt-2 w-1/2" />
            </div>
          ))}
        </div>
      ))}
    </SkeletonGroup>
  );
}
