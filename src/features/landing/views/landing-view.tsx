import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { LegalNav } from "@/components/entities/legal-nav";
import { PageHeader } from "@/components/ui/page-header";
import { useSession } from "@/hooks/use-session";
import { CatalogueLine } from "../components/catalogue-line";
import { ExampleMatch } from "../components/example-match";
import { HowItWorks } from "../components/how-it-works";
import { Promises } from "../components/promises";
import { WaysIn } from "../components/ways-in";

export function LandingView() {
  const t = useTranslations("landing");
  const { session, looksLikeMember } = useSession();
  useSendHome(session === "member");

  return (
    <>
      <div className="grid items-center gap-x-16 gap-y-10 pt-4 lg:min-h-[34rem] lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div>
          <PageHeader
            title={t("title")}
            documentTitle={t("documentTitle")}
            lede={t("lede")}
          />
          <WaysIn isMember={looksLikeMember} />
          <CatalogueLine />
        </div>
        <ExampleMatch />
      </div>
      <HowItWorks />
      <Promises />
      <section
        aria-labelledby="end"
        className="mt-16 border-t border-line pt-10"
      >
        <h2 id="end" className="mb-4 text-xl">
          {t("end.title")}
        </h2>
        <WaysIn isMember={looksLikeMember} />
      </section>
      <footer className="flex flex-wrap justify-between gap-x-6 gap-y-2 pt-10 text-sm text-quiet">
        <p>{t("footer")}</p>
        <LegalNav />
      </footer>
    </>
  );
}

/** Members have seen this page; theirs is home. Not while they are signing out. */
function useSendHome(isMember: boolean): void {
  const navigate = useNavigate();
  const isLeaving = useLocation({ select: ({ state }) => state.isLeaving });
  useEffect(() => {
    if (isMember && !isLeaving) void navigate({ to: "/home", replace: true });
  }, [isMember, isLeaving, navigate]);
}
