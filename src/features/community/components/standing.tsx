import { useRef } from "react";
import { useTranslations } from "use-intl";
import { SkeletonGroup, SkeletonText } from "@/components/ui/skeleton";
import type { Engagement } from "@/hooks/use-engagement-words";
import { useLostFocus } from "@/hooks/use-lost-focus";
import type { Session } from "@/hooks/use-session";
import type { OrgPage } from "../types";
import { Membership } from "./membership";
import { WayIn } from "./way-in";

interface StandingProps {
  org: OrgPage;
  /** How it sees the viewer; null where they are no member. */
  engagement: Engagement | null;
  session: Session;
  asOf: number;
}

/** How the viewer stands to it, beside what it says of itself. */
export function Standing({ org, engagement, session, asOf }: StandingProps) {
  const t = useTranslations("community");
  const heading = useRef<HTMLHeadingElement>(null);
  // What is pressed here replaces what was there.
  useLostFocus(heading);
  const { mine } = org;
  const title =
    mine === null
      ? t("wayIn.title")
      : t(mine.role === "admin" ? "standing.organiser" : "standing.member");
  return (
    <section
      aria-labelledby="standing-heading"
      className="border-t border-line py-6"
    >
      <h2
        id="standing-heading"
        ref={heading}
        tabIndex={-1}
        className="mb-3 text-lg"
      >
        {title}
      </h2>
      {mine !== null ? (
        <Membership org={org} mine={mine} engagement={engagement} />
      ) : session === "loading" ? (
        <SkeletonGroup>
          <SkeletonText lines={2} />
        </SkeletonGroup>
      ) : (
        <div className="flex max-w-measure flex-col gap-4">
          <WayIn org={org} session={session} asOf={asOf} />
        </div>
      )}
    </section>
  );
}
