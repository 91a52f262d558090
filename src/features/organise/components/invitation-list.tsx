import { useTranslations } from "use-intl";
import type { Id } from "@convex/_generated/dataModel";
import { Disclosure } from "@/components/ui/disclosure";
import { useNow } from "use-intl";
import type { Invitation } from "../types";
import { stateOf } from "../invitation-state";
import { InvitationRow } from "./invitation-row";

interface InvitationListProps {
  invitations: readonly Invitation[];
  orgId: Id<"organisations">;
}

/** Links, then people asked by mail; those that are over behind a fold. */
export function InvitationList({ invitations, orgId }: InvitationListProps) {
  const t = useTranslations("organise.invitations.list");
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {(["link", "address"] as const).map((kind) => (
        <Kind
          key={kind}
          title={t(kind === "link" ? "links" : "addresses")}
          empty={t(kind === "link" ? "noLinks" : "noAddresses")}
          rows={invitations.filter((row) => row.kind === kind)}
          orgId={orgId}
        />
      ))}
    </div>
  );
}

interface KindProps {
  title: string;
  empty: string;
  rows: readonly Invitation[];
  orgId: Id<"organisations">;
}

function Kind({ title, empty, rows, orgId }: KindProps) {
  const t = useTranslations("organise.invitations.list");
  const now = useNow({ updateInterval: 60_000 }).getTime();
  const isOpen = (row: Invitation) => stateOf(row, now) === "open";
  const open = rows.filter(isOpen);
  const over = rows.filter((row) => !isOpen(row));
  const list = (shown: readonly Invitation[]) => (
    <ul aria-label={title} className="divide-y divide-line">
      {shown.map((row) => (
        <InvitationRow
          key={row.invitationId}
          invitation={row}
          state={stateOf(row, now)}
          orgId={orgId}
        />
      ))}
    </ul>
  );
  return (
    <div className="min-w-0">
      <h3 className="pb-1 font-text text-base font-semibold">{title}</h3>
      {rows.length === 0 && <p className="text-quiet">{empty}</p>}
      {open.length > 0 && list(open)}
      {over.length > 0 && (
        <Disclosure summary={t("showAll", { count: over.length })}>
          {list(over)}
        </Disclosure>
      )}
    </div>
  );
}
