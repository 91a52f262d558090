import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DeedError } from "@/components/ui/deed-error";
import { useDeed } from "@/hooks/use-deed";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import type { InvitationState } from "../invitation-state";
import type { Invitation } from "../types";
import { TakeBack } from "./take-back";

interface InvitationRowProps {
  invitation: Invitation;
  state: InvitationState;
  orgId: Id<"organisations">;
}

export function InvitationRow({
  invitation,
  state,
  orgId,
}: InvitationRowProps) {
  const t = useTranslations("organise.invitations.list");
  const { revoke, isBusy, error } = useRevoke(invitation, orgId);
  const { kind, label, address, role } = invitation;
  const name =
    kind === "link" ? label || t("unlabelled") : address || t("forgotten");
  const isQuiet = kind === "link" ? label === "" : address === "";
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className={`wrap-anywhere ${isQuiet ? "text-quiet" : ""}`}>
              {name}
            </span>
            {state !== "open" && <Badge>{t(`state.${state}`)}</Badge>}
            {role === "admin" && <Badge tone="warm">{t("asAdmin")}</Badge>}
          </p>
          <Facts invitation={invitation} />
        </div>
        {state === "open" &&
          (kind === "link" ? (
            <Button
              size="sm"
              isLoading={isBusy}
              aria-label={t("revokeNamed", { name })}
              onClick={() => void revoke(name)}
            >
              {t("revoke")}
            </Button>
          ) : (
            <TakeBack name={name} onConfirm={() => revoke(name)} />
          ))}
      </div>
      <DeedError error={error} />
    </li>
  );
}

function Facts({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("organise.invitations.list");
  const format = useFormat();
  const { kind, useCount, maxUses, expiresAt, createdAt } = invitation;
  const uses =
    kind === "address"
      ? false
      : maxUses === null
        ? t("uses", { count: useCount })
        : t("usesOf", { count: useCount, most: maxUses });
  const facts = [
    uses,
    expiresAt !== null && t("until", { when: format.date(expiresAt) }),
    t("made", { when: format.relative(createdAt) }),
  ].filter((fact) => fact !== false);
  return <p className="text-sm text-quiet tabular-nums">{facts.join(" · ")}</p>;
}

/** A link comes back by an undo; an address is forgotten with its revoking. */
function useRevoke(
  { invitationId, kind }: Invitation,
  orgId: Id<"organisations">,
) {
  const t = useTranslations("organise.invitations.list");
  const revoking = useMutation(api.orgs.invitations.revoke);
  const restoring = useMutation(api.orgs.invitations.restore);
  const { act, isBusy, error } = useDeed();
  const revoke = async (name: string) => {
    const asked = { orgId, invitationId };
    if (!(await act(() => revoking(asked)))) return;
    const title = t("revoked", { name });
    const description = t("revokedHelp");
    if (kind === "address") toasts.show(title, description);
    else {
      toasts.showUndoable({ title, description, undo: () => restoring(asked) });
    }
  };
  return { revoke, isBusy, error };
}
