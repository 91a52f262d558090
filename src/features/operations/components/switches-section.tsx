import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Switch } from "@/components/ui/switch";
import { CapsForm } from "../forms/caps-form";
import { useDeed } from "@/hooks/use-deed";
import type { Switches } from "../types";
import { DeedError } from "@/components/ui/deed-error";
import { OrgCaps } from "./org-caps";

export function SwitchesSection({ switches }: { switches: Switches }) {
  const t = useTranslations("operations.switches");
  const set = useMutation(api.ops.mutations.setSwitches);
  const { act, error } = useDeed();
  const [pending, setPending] = useState<boolean | null>(null);
  const pause = async (isMatchingPaused: boolean) => {
    setPending(isMatchingPaused);
    await act(() => set({ isMatchingPaused }));
    setPending(null);
  };
  return (
    <div className="flex max-w-lg flex-col gap-6">
      <div>
        <Switch
          label={t("pause")}
          description={t("pauseHelp")}
          checked={pending ?? switches.isMatchingPaused}
          onCheckedChange={(isOn) => void pause(isOn)}
        />
        <DeedError error={error} />
      </div>
      <CapsForm
        // What another operator saves meanwhile is what this one goes on from.
        key={`${switches.monthlyCapMicroUsd} ${switches.orgMonthlyCapMicroUsd} ${switches.memberDailyCapMicroUsd}`}
        switches={switches}
        save={async (caps) => {
          await set(caps);
        }}
      />
      <OrgCaps />
    </div>
  );
}
