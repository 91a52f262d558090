import { useMutation, useQuery } from "convex/react";
import { useState } from "react";
import { useNow, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { useFormat } from "@/hooks/use-format";
import { toasts } from "@/lib/toasts";
import { useDeed } from "@/hooks/use-deed";
import { DeedError } from "@/components/ui/deed-error";
import { DryRun } from "./dry-run";
import { Waiting } from "./section";

/** Whether mail leaves, what holds it, and what would leave now. */
export function SendingSection() {
  const t = useTranslations("operations.mail.sending");
  const format = useFormat();
  const now = useNow({ updateInterval: 5_000 }).getTime();
  const sending = useQuery(api.emails.outbox.getSending);
  if (!sending) return <Waiting />;
  const { canSend, canSendBulk, nextSendAt, openRequests } = sending;
  return (
    <div className="flex flex-col gap-6">
      {!canSendBulk && (
        <Notice tone="warning">{t(canSend ? "noSecret" : "noKey")}</Notice>
      )}
      <PauseSwitch pausedAt={sending.pausedAt} />
      <p>
        {t("open", { count: openRequests })}
        {nextSendAt > now &&
          ` ${t("next", { when: format.relative(nextSendAt) })}`}
      </p>
      <DryRun />
    </div>
  );
}

function PauseSwitch({ pausedAt }: { pausedAt: number | null }) {
  const t = useTranslations("operations.mail.sending");
  const format = useFormat();
  const set = useMutation(api.emails.outbox.setPaused);
  const { act, error } = useDeed();
  const [pending, setPending] = useState<boolean | null>(null);
  const turn = async (isPaused: boolean) => {
    setPending(isPaused);
    if (await act(() => set({ isPaused }))) {
      toasts.show(t(isPaused ? "pausedNow" : "resumedNow"));
    }
    setPending(null);
  };
  return (
    <div className="max-w-lg">
      <Switch
        label={t("pause")}
        description={t("pauseHelp")}
        checked={pending ?? pausedAt !== null}
        onCheckedChange={(isOn) => void turn(isOn)}
      />
      {pausedAt !== null && (
        <Notice tone="warning" className="mt-3">
          {t("paused", { when: format.relative(pausedAt) })}
        </Notice>
      )}
      <DeedError error={error} />
    </div>
  );
}
