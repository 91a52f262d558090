import { useState, type FormEvent } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LOCALES, type Locale } from "@convex/shared/vocabulary";
import { Button } from "@/components/ui/button";
import { DeedError } from "@/components/ui/deed-error";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useDeed } from "@/hooks/use-deed";
import { useFormat } from "@/hooks/use-format";
import { parseAddresses, type PastedAddresses } from "@/lib/addresses";
import { capitalised } from "@/lib/format";

/** As many as the server takes at once. */
const MOST = 100;

interface MailFormProps {
  onSend: (pasted: PastedAddresses, locale: Locale) => Promise<void>;
  /** Mail does not leave from here. */
  isKept: boolean;
}

/** Addresses as they were pasted, and how many people that is. */
export function MailForm({ onSend, isKept }: MailFormProps) {
  const t = useTranslations("organise.invitations.mail");
  const mine = useLocale();
  const format = useFormat();
  const [text, setText] = useState("");
  const [locale, setLocale] = useState<Locale>(mine);
  const [isAsked, setIsAsked] = useState(false);
  const { act, isBusy, error } = useDeed();
  const pasted = parseAddresses(text);
  const count = pasted.addresses.length;
  const isNone = count === 0 && pasted.invalid.length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (isNone) return;
    const addresses = pasted.addresses.slice(0, MOST);
    const left = pasted.addresses.slice(MOST);
    if (!(await act(() => onSend({ ...pasted, addresses }, locale)))) return;
    setText(left.join("\n"));
    setIsAsked(false);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset disabled={isBusy} className="flex max-w-measure flex-col gap-4">
        {isKept && <Notice tone="warning">{t("kept")}</Notice>}
        <Field
          label={t("addresses")}
          description={t("addressesHelp")}
          aside={<span aria-live="polite">{t("found", { count })}</span>}
          error={isAsked && isNone ? t("none") : undefined}
        >
          <Textarea
            rows={4}
            value={text}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        {count > MOST && (
          <p className="text-sm text-quiet">{t("tooMany", { limit: MOST })}</p>
        )}
        <Field label={t("locale")}>
          <Select
            className="sm:w-rail"
            options={LOCALES.map((value) => ({
              value,
              label: capitalised(format.language(value)),
            }))}
            value={locale}
            onValueChange={setLocale}
          />
        </Field>
        <div>
          <Button type="submit" variant="primary" isLoading={isBusy}>
            {t("send", { count: Math.min(count, MOST) })}
          </Button>
        </div>
      </fieldset>
      <DeedError error={error} />
    </form>
  );
}
