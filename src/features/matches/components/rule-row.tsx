import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Switch } from "@/components/ui/switch";
import { useBusy } from "../hooks/use-busy";
import type { useRuleActions } from "../hooks/use-rule-actions";
import { useRuleWords } from "../hooks/use-rule-words";
import { isEditable, type MyRule } from "../types";
import { RuleEditor } from "./rule-editor";
import { RuledOut } from "./ruled-out";

type Actions = Omit<ReturnType<typeof useRuleActions>, "accept">;

interface RuleRowProps extends Actions {
  rule: MyRule;
  onGone: () => void;
}

/** One rule: in force or not, what it keeps away, and where it came from. */
export function RuleRow({ rule, onGone, setOn, change, remove }: RuleRowProps) {
  const t = useTranslations("matches.rules");
  const [isEditing, setIsEditing] = useState(false);
  const [isBusy, run] = useBusy();
  const sentence = useRuleWords()(rule.value);
  return (
    <li className="border-t border-line py-4">
      <Switch
        label={sentence}
        description={useOrigin(rule)}
        checked={rule.isOn}
        onCheckedChange={(isOn) => void setOn(rule, isOn)}
      />
      {rule.listingCount > 0 ? (
        <Disclosure
          className="text-sm"
          summary={t("keepsAway", { count: rule.listingCount })}
        >
          <RuledOut ruleKey={rule.key} />
        </Disclosure>
      ) : (
        rule.isOn && <p className="text-sm text-quiet">{t("keepsNone")}</p>
      )}
      {isEditing && (
        <RuleEditor
          rule={rule}
          onSave={async (next) => {
            if (await change(rule, next)) onGone();
          }}
          onCancel={() => setIsEditing(false)}
        />
      )}
      {!isEditing && (
        <div className="-ml-3 flex flex-wrap gap-2">
          {isEditable(rule.value) && (
            <Button
              size="sm"
              variant="accent"
              aria-label={t("editNamed", { rule: sentence })}
              onClick={() => setIsEditing(true)}
            >
              {t("edit")}
            </Button>
          )}
          <Button
            size="sm"
            variant="accent"
            isLoading={isBusy}
            aria-label={t("removeNamed", { rule: sentence })}
            onClick={() =>
              run(async () => {
                if (await remove(rule)) onGone();
              })
            }
          >
            {t("remove")}
          </Button>
        </div>
      )}
    </li>
  );
}

function useOrigin({ title, reason }: MyRule): string | undefined {
  const t = useTranslations("matches.rules");
  const reasons = useTranslations("matches.dismissed.reasons");
  if (title === undefined) return undefined;
  return reason === undefined
    ? t("from", { title })
    : t("fromWhy", { title, reason: reasons(reason).toLowerCase() });
}
