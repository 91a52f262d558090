import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useFormat } from "@/hooks/use-format";
import type { Run } from "../types";

/** As many as one run reads; see PACE.candidateLimit. */
const READ_AT_ONCE = 45;

interface RunAccountProps {
  run: Run;
  readOn: () => void;
}

/** Where every open role went that the sentence above does not count, and how to read those left unread. */
export function RunAccount({ run, readOn }: RunAccountProps) {
  const t = useTranslations("matches.account");
  const format = useFormat();
  const { blockedCount, restCount, dismissedCount } = run;
  const parts = [
    t("read", { count: run.readBeforeCount + (run.candidateCount ?? 0) }),
    dismissedCount > 0 && t("dismissed", { count: dismissedCount }),
    restCount > 0 && t("unread", { count: restCount }),
  ].filter((part) => part !== false);
  const isAll = restCount <= READ_AT_ONCE;
  return (
    <p className="max-w-measure text-quiet">
      {t("of", { count: run.openCount ?? 0 })}{" "}
      {parts.map((part, index) => (
        <span key={index}>
          {index > 0 && ", "}
          {part}
        </span>
      ))}
      .{" "}
      {blockedCount > 0 && (
        <Link to="/matches" search={{ tab: "notOpen" }}>
          {t("whyNotOpen")}
        </Link>
      )}{" "}
      {run.viewerCan.readOn && (
        <Button
          variant="accent"
          size="sm"
          className="-my-2 -ml-3"
          onClick={readOn}
        >
          {isAll
            ? t("readRest", { count: restCount })
            : t("readNext", { count: format.number(READ_AT_ONCE) })}
        </Button>
      )}
    </p>
  );
}
