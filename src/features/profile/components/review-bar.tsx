import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

interface ReviewBarProps {
  chosenCount: number;
  totalCount: number;
  isBusy: boolean;
  onAccept: () => void;
  onDiscard: () => void;
}

/** Stays in sight while one reads; nothing is written before it is pressed. */
export function ReviewBar({
  chosenCount,
  totalCount,
  isBusy,
  onAccept,
  onDiscard,
}: ReviewBarProps) {
  const t = useTranslations("profile.review");
  const isAll = chosenCount === totalCount;
  return (
    <div className="sticky bottom-[calc(var(--bottom-tabs)+env(safe-area-inset-bottom))] z-10 -mx-4 border-t border-line bg-paper px-4 py-3 md:bottom-0 md:-mx-10 md:px-10">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          isLoading={isBusy}
          loadingLabel={t("adding")}
          disabled={chosenCount === 0}
          onClick={onAccept}
        >
          {chosenCount === 0
            ? t("acceptNone")
            : isAll
              ? t("acceptAll", { count: totalCount })
              : t("acceptSome", { chosen: chosenCount, total: totalCount })}
        </Button>
        <Button variant="quiet" disabled={isBusy} onClick={onDiscard}>
          {t("discard")}
        </Button>
        <p className="text-sm text-quiet max-sm:hidden">{t("textKept")}</p>
      </div>
    </div>
  );
}
