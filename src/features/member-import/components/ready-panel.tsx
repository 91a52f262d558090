import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LOCALES, type Locale } from "@convex/shared/vocabulary";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Switch } from "@/components/ui/switch";
import { useFormat } from "@/hooks/use-format";
import type { PeopleImport } from "../types";

interface ReadyPanelProps {
  file: PeopleImport;
  isBusy: boolean;
  error: string | null;
  onCommit: (choice: { isSending: boolean; locale: Locale }) => void;
  onDiscard: () => void;
}

/** What would come of the file, and the one press that makes it so. */
export function ReadyPanel({
  file,
  isBusy,
  error,
  onCommit,
  onDiscard,
}: ReadyPanelProps) {
  const t = useTranslations("memberImport.ready");
  const format = useFormat();
  const here = useLocale();
  const [isSending, setIsSending] = useState(false);
  const [locale, setLocale] = useState<Locale>(here);
  const { fresh, known } = file.counts;
  const taken = fresh + known;
  return (
    <div className="flex flex-col gap-4">
      {fresh > 0 && (
        <div className="max-w-measure">
          <Switch
            label={t("send")}
            description={t("sendHelp", { count: fresh })}
            checked={isSending}
            onCheckedChange={setIsSending}
            disabled={isBusy}
          />
          <p aria-hidden className="pt-2 pb-1 text-sm text-quiet">
            {t("language")}
          </p>
          <SegmentedControl
            label={t("language")}
            segments={LOCALES.map((each) => ({
              value: each,
              label: format.language(each),
            }))}
            value={locale}
            onValueChange={setLocale}
          />
        </div>
      )}
      {file.newTags.length > 0 && (
        <p className="max-w-measure text-quiet">
          {t("newTags", {
            count: file.newTags.length,
            names: format.list(file.newTags),
          })}
        </p>
      )}
      {taken === 0 && <Notice tone="warning">{t("nobody")}</Notice>}
      {error && (
        <Notice tone="danger" role="alert">
          {error}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          isLoading={isBusy}
          disabled={taken === 0}
          onClick={() =>
            onCommit({ isSending: isSending && fresh > 0, locale })
          }
        >
          {t("commit", { count: taken })}
        </Button>
        <Button variant="quiet" disabled={isBusy} onClick={onDiscard}>
          {t("discard")}
        </Button>
      </div>
    </div>
  );
}
