import { Link } from "@tanstack/react-router";
import { Building2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { useRunOrgs } from "@/hooks/use-my-orgs";
import type { Destination } from "./destinations";

const itemLook =
  "flex min-h-touch items-center gap-3 rounded-md px-3 text-quiet transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:[&_svg]:text-accent";
const iconLook = {
  "aria-hidden": true,
  className: "size-[1.25rem] shrink-0",
  strokeWidth: 1.75,
} as const;

/** Places to go to, in the rail and in a phone's sheet. */
export function NavList({
  destinations,
  onGo,
}: {
  destinations: readonly Destination[];
  onGo?: () => void;
}) {
  const t = useTranslations("shell");
  return (
    <ul className="flex flex-col gap-1">
      {destinations.map(({ to, word, Icon }) => (
        <li key={word}>
          <Link to={to} className={itemLook} onClick={onGo}>
            <Icon {...iconLook} />
            {t(word)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The organisations I run; nothing for who runs none. */
export function RunOrgsList({ onGo }: { onGo?: () => void }) {
  const t = useTranslations("shell");
  const orgs = useRunOrgs();
  if (orgs.length === 0) return null;
  return (
    <div>
      <h2 className="px-3 pb-1 font-text text-sm text-quiet">{t("iRun")}</h2>
      <ul className="flex flex-col gap-1">
        {orgs.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              to="/organise/$slug"
              params={{ slug }}
              className={itemLook}
              onClick={onGo}
            >
              <Building2 {...iconLook} />
              <span className="min-w-0 truncate">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
