import { useTranslations } from "use-intl";
import { Button } from "./button";

interface LoadMoreProps {
  shown: number;
  /** Where the whole is counted. */
  total?: number;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

/** The end of a paged list: how much is in sight, and the next page. */
export function LoadMore({
  shown,
  total,
  hasMore,
  isLoading,
  onMore,
}: LoadMoreProps) {
  const t = useTranslations("common");
  return (
    <div className="flex flex-col items-center gap-3 py-6">
      {total !== undefined && (
        <p className="text-sm text-quiet tabular-nums">
          {t("shownOf", { shown, total })}
        </p>
      )}
      {hasMore && (
        <Button isLoading={isLoading} onClick={onMore}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
