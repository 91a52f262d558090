import { useTranslations } from "use-intl";
import { TIERING_TABLE } from "@convex/shared/tiering";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { TierBadge } from "@/components/ui/tier-badge";

/** "How is this decided?": the table that the code itself goes by, in words. */
export function TieringDialog() {
  const t = useTranslations("matches.decided");
  const { weights, values, prior } = TIERING_TABLE;
  return (
    <Dialog>
      <DialogTrigger
        render={
          <Button variant="accent" size="sm">
            {t("button")}
          </Button>
        }
      />
      <DialogContent title={t("title")} className="max-w-lg">
        <div className="flex flex-col gap-3">
          <p>{t("intro")}</p>
          <p>{t("weights", weights)}</p>
          <p>{t("values", values)}</p>
          <p>{t("prior", prior)}</p>
          <TierRules />
          <p className="text-quiet">{t("outro")}</p>
        </div>
      </DialogContent>
    </Dialog>
  );
}

type TierRule = (typeof TIERING_TABLE)["tiers"][number];

/** Each tier with what it asks for; the last asks for nothing. */
function TierRules() {
  const t = useTranslations("matches.decided");
  const conditionsOf = (rule: TierRule) =>
    [
      rule.leastScore > 0 &&
        t("points", { count: Math.round(rule.leastScore * 100) }),
      rule.leastMet > 0 && t("met", { count: rule.leastMet }),
      Number.isFinite(rule.mostMissingMusts) &&
        t("musts", { count: rule.mostMissingMusts }),
      rule.mostDoubtsBeside === 0 && t("beside"),
      !rule.isOpenToAsk && t("noDoubt"),
    ].filter((condition) => condition !== false);
  return (
    <dl className="border-b border-line">
      {TIERING_TABLE.tiers.map((rule) => {
        const conditions = conditionsOf(rule);
        return (
          <div
            key={rule.tier}
            className="grid gap-x-4 border-t border-line py-3 sm:grid-cols-[8rem_minmax(0,1fr)]"
          >
            <dt>
              <TierBadge tier={rule.tier} />
            </dt>
            <dd>
              {conditions.length === 0 ? (
                t("rest")
              ) : (
                <ul>
                  {conditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
