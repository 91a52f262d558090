import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import { useDayAgo } from "../hooks/use-day-ago";
import type { Overview } from "../types";

interface CountsProps {
  overview: Overview;
  slug: string;
}

/** How it stands; each figure opens the list behind it. */
export function Counts({ overview, slug }: CountsProps) {
  const t = useTranslations("organise.overview");
  const format = useFormat();
  const dayAgo = useDayAgo();
  const { members, joined, comingEvents, livePrograms } = overview;
  const figure = ({ count, isMore }: Overview["joined"]) =>
    isMore ? t("more", { count }) : format.number(count);
  return (
    <ul className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
      <Count figure={format.number(members)}>
        <Link to="/organise/$slug/members" params={{ slug }} variant="quiet">
          {t("members")}
        </Link>
      </Count>
      <Count figure={figure(joined)}>
        <Link
          to="/organise/$slug/members"
          params={{ slug }}
          search={{ since: dayAgo(30), sort: "joined" }}
          variant="quiet"
        >
          {t("joined")}
        </Link>
      </Count>
      <Count figure={figure(comingEvents)}>
        <Link to="/organise/$slug/events" params={{ slug }} variant="quiet">
          {t("events")}
        </Link>
      </Count>
      <Count figure={figure(livePrograms)}>
        <Link to="/organise/$slug/programs" params={{ slug }} variant="quiet">
          {t("programs")}
        </Link>
      </Count>
    </ul>
  );
}

/** The whole of it is the link's target. */
function Count({ figure, children }: { figure: string; children: ReactNode }) {
  return (
    <li className="relative flex flex-col-reverse rounded-md py-2 transition-colors hover:bg-sunken [&_a]:after:absolute [&_a]:after:inset-0">
      <span>{children}</span>
      <span className="font-heading text-2xl tabular-nums">{figure}</span>
    </li>
  );
}
