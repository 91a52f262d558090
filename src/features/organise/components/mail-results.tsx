import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import type { InviteResult } from "../hooks/use-mail-invites";

const TONE = {
  invited: "accent",
  open: "neutral",
  member: "neutral",
  unreachable: "danger",
  invalid: "danger",
} as const;

/** What became of each address; announced once it is known. */
export function MailResults({ results }: { results: readonly InviteResult[] }) {
  const t = useTranslations("organise.invitations.mail");
  const count = results.filter(({ outcome }) => outcome === "invited").length;
  return (
    <div role="status" className="max-w-measure pt-6">
      <h3 className="font-text text-base font-semibold">
        {t("summary", { count })}
      </h3>
      <ul aria-label={t("results")} className="divide-y divide-line pt-2">
        {results.map(({ address, outcome }) => (
          <li
            key={address}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <span className="min-w-0 wrap-anywhere">{address}</span>
            <Badge tone={TONE[outcome]}>{t(`outcome.${outcome}`)}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
