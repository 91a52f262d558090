import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useActiveInSight } from "@/hooks/use-active-in-sight";
import type { MyOrg } from "@/hooks/use-my-orgs";

const SECTIONS = [
  { to: "/organise/$slug", word: "overview", isExact: true },
  { to: "/organise/$slug/members", word: "members" },
  { to: "/organise/$slug/events", word: "events" },
  { to: "/organise/$slug/programs", word: "programs" },
  { to: "/organise/$slug/invitations", word: "invitations" },
  { to: "/organise/$slug/statistics", word: "statistics" },
  { to: "/organise/$slug/log", word: "log" },
  { to: "/organise/$slug/settings", word: "settings" },
] as const;

/** The parts of an organisation that one runs. */
export function OrgNav({ org: { name, slug } }: { org: MyOrg }) {
  const t = useTranslations("shell.organise");
  const row = useActiveInSight<HTMLUListElement>("[aria-current=page]");
  return (
    <nav aria-label={t("label", { name })} className="mb-6">
      <p className="truncate pb-1 font-semibold">{name}</p>
      <ul
        ref={row}
        className="flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {SECTIONS.map(({ to, word, ...section }) => (
          <li key={word} className="shrink-0">
            <Link
              to={to}
              params={{ slug }}
              activeOptions={{ exact: "isExact" in section }}
              className="-mb-px flex min-h-touch items-center border-b-2 border-transparent text-quiet transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
