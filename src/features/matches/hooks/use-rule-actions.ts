import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { MatchId, MyRule, RuleValue } from "../types";

type Moved = Awaited<ReturnType<ReturnType<typeof useAccept>>>;
const useAccept = () => useMutation(api.matching.rules.accept);

/** Each takes effect at once, says what it did, and can be undone for eight seconds. */
export function useRuleActions() {
  const t = useTranslations("matches.rules");
  const errorMessage = useErrorMessage();
  const accept = useAccept();
  const setOn = useMutation(api.matching.rules.setOn);
  const change = useMutation(api.matching.rules.change);
  const remove = useMutation(api.matching.rules.remove);

  const act = async (
    title: string,
    sent: Promise<Moved>,
    undo: () => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      const { hiddenCount, shownCount } = await sent;
      const counts = { hidden: hiddenCount, shown: shownCount };
      toasts.showUndoable({ title, description: t("moved", counts), undo });
      return true;
    } catch (error) {
      toasts.showError(errorMessage(error));
      return false;
    }
  };
  return {
    accept: (from: { key: string; matchId: MatchId; value: RuleValue }) => {
      const { key, ...args } = from;
      return act(t("accepted"), accept(args), () => remove({ key }));
    },
    setOn: ({ key }: MyRule, isOn: boolean) =>
      act(t(isOn ? "switchedOn" : "switchedOff"), setOn({ key, isOn }), () =>
        setOn({ key, isOn: !isOn }),
      ),
    /** `newKey` is what the rule is called from then on. */
    change: (
      { key, value: before }: MyRule,
      { key: newKey, value }: { key: string; value: RuleValue },
    ) =>
      act(t("changed"), change({ key, value }), () =>
        change({ key: newKey, value: before }),
      ),
    remove: ({ key, matchId, value, isOn }: MyRule) =>
      act(t("removed"), remove({ key }), async () => {
        await accept({ matchId, value });
        if (!isOn) await setOn({ key, isOn });
      }),
  };
}
