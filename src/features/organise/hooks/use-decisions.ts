import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

type RequestId = Id<"joinRequests">;
type Decision = "approve" | "decline";
export type Decide = (id: RequestId, decision: Decision, name: string) => void;

/**
 * Decides once the time to undo is over: a decision is told at once, and a yes
 * taken back would have let them in. The toast decides after this page is left,
 * too; whoever closes the tab before has not decided.
 */
export function useDecisions(orgId: Id<"organisations">) {
  const t = useTranslations("organise.invitations.requests");
  const errorMessage = useErrorMessage();
  const approve = useMutation(api.orgs.requests.approve);
  const decline = useMutation(api.orgs.requests.decline);
  const [decided, setDecided] = useState<ReadonlySet<RequestId>>(new Set());

  const bringBack = (id: RequestId) =>
    setDecided((now) => new Set([...now].filter((each) => each !== id)));
  const commit = async (requestId: RequestId, decision: Decision) => {
    const send = decision === "approve" ? approve : decline;
    try {
      await send({ orgId, requestId });
    } catch (thrown) {
      bringBack(requestId);
      toasts.showError(errorMessage(thrown));
    }
  };
  const decide: Decide = (requestId, decision, name) => {
    setDecided((now) => new Set([...now, requestId]));
    const isYes = decision === "approve";
    toasts.showUndoable({
      title: t(isYes ? "approved" : "declined", { name }),
      ...(!isYes && { description: t("declinedHelp") }),
      undo: () => bringBack(requestId),
      onExpire: () => void commit(requestId, decision),
    });
  };
  return { decide, isDecided: (id: RequestId) => decided.has(id) };
}
