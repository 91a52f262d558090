import { useMutation, useQuery } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { useNow, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { ProgressLine } from "@/components/ui/progress-line";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useFormat } from "@/hooks/use-format";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { toasts } from "@/lib/toasts";

type Bulk = NonNullable<FunctionReturnType<typeof api.members.bulk.getNewest>>;

/** The clock that ends an offer to take something back. */
const TICK_MS = 15_000;
/** So long it is said that something was taken back. */
const SAID_MS = 60_000;

/** The newest change of many: how far it is, and for ten minutes the way back. */
export function BulkLine({ orgId }: { orgId: MyOrg["orgId"] }) {
  const bulk = useQuery(api.members.bulk.getNewest, { orgId });
  const now = useNow({ updateInterval: TICK_MS }).getTime();
  const { cancel, undo } = useDeeds(orgId);
  if (!bulk) return null;
  const isLive = bulk.state === "running" || bulk.state === "undoing";
  if (isLive) {
    return <Live bulk={bulk} onCancel={() => void cancel(bulk.bulkId)} />;
  }
  if (bulk.state === "undone") {
    const isNews = (bulk.finishedAt ?? 0) + SAID_MS > now;
    return isNews ? <Undone count={bulk.restoredCount} /> : null;
  }
  if (bulk.undoUntil === null || bulk.undoUntil <= now) return null;
  return <Ended bulk={bulk} onUndo={() => void undo(bulk)} />;
}

function Undone({ count }: { count: number }) {
  const t = useTranslations("members.bulk");
  return (
    <p role="status" className="my-4 border-y border-line py-3">
      {t("undone", { count })}
    </p>
  );
}

function Live({ bulk, onCancel }: { bulk: Bulk; onCancel: () => void }) {
  const t = useTranslations("members.bulk");
  const { kind, tagName, changedCount, expectedCount } = bulk;
  const isUndoing = bulk.state === "undoing";
  const done = isUndoing ? bulk.restoredCount : changedCount;
  const total = Math.max(isUndoing ? changedCount : expectedCount, done);
  return (
    <ProgressLine
      className="py-4"
      label={t(`progress.${isUndoing ? "undoing" : kind}`, {
        tag: tagName,
        done,
        total,
      })}
      value={done}
      max={total}
      action={
        bulk.viewerCan.cancel && (
          <Button size="sm" onClick={onCancel}>
            {t("stop")}
          </Button>
        )
      }
    />
  );
}

function Ended({ bulk, onUndo }: { bulk: Bulk; onUndo: () => void }) {
  const t = useTranslations("members.bulk");
  const format = useFormat();
  const { kind, tagName, changedCount, state, undoUntil } = bulk;
  return (
    <div
      role="status"
      className="my-4 flex flex-wrap items-center justify-between gap-3 border-y border-line py-2"
    >
      <p className="min-w-0">
        {(state === "cancelled" || state === "stopped") && `${t(state)} `}
        {t(`did.${kind}`, { count: changedCount, tag: tagName })}{" "}
        <span className="text-sm text-quiet">
          {t("takeBackUntil", { time: format.time(undoUntil ?? 0) })}
        </span>
      </p>
      <Button size="sm" onClick={onUndo}>
        {t("takeBack")}
      </Button>
    </div>
  );
}

function useDeeds(orgId: MyOrg["orgId"]) {
  const cancelBulk = useMutation(api.members.bulk.cancel);
  const undoBulk = useMutation(api.members.bulk.undo);
  const errorMessage = useErrorMessage();
  const tell = (error: unknown) => toasts.showError(errorMessage(error));
  return {
    cancel: (bulkId: Bulk["bulkId"]) =>
      cancelBulk({ orgId, bulkId }).catch(tell),
    undo: ({ bulkId }: Bulk) => undoBulk({ orgId, bulkId }).catch(tell),
  };
}
