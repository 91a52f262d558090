import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { MyOrg } from "@/hooks/use-my-orgs";
import type { MyRequest } from "../types";
import { Section } from "./section";

interface MyOrgsProps {
  orgs: readonly MyOrg[];
  requests: readonly MyRequest[];
}

/** Those I belong to, and those I asked to; nothing while there is neither. */
export function MyOrgs({ orgs, requests }: MyOrgsProps) {
  const t = useTranslations("community.browse");
  const format = useFormat();
  if (orgs.length + requests.length === 0) return null;
  return (
    <Section id="mine" title={t("mine")}>
      <ul className="divide-y divide-line">
        {orgs.map(({ orgId, name, slug, role }) => (
          <li
            key={orgId}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3"
          >
            <span className="min-w-0 flex-1">
              <OrgLink name={name} slug={slug} />
              <span className="block text-sm text-quiet">
                {t(role === "admin" ? "organiser" : "member")}
              </span>
            </span>
            {role === "admin" && (
              <Link
                to="/organise/$slug"
                params={{ slug }}
                aria-label={t("runNamed", { name })}
                className="inline-flex min-h-touch items-center"
              >
                {t("run")}
              </Link>
            )}
          </li>
        ))}
        {requests.map(({ orgId, orgName, orgSlug, askedAt }) => (
          <li key={orgId} className="py-3">
            <OrgLink name={orgName} slug={orgSlug} />
            <span className="block text-sm text-quiet">
              {t("waiting", { when: format.relative(askedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OrgLink({ name, slug }: { name: string; slug: string }) {
  return (
    <Link
      variant="plain"
      to="/community/$slug"
      params={{ slug }}
      className="font-semibold wrap-break-word"
    >
      {name}
    </Link>
  );
}
