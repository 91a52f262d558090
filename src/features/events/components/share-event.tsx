import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { copyText } from "@/lib/copy-text";
import type { RunEvent } from "../types";

/** The event's address, for whoever invites people to it. */
export function ShareEvent({ event }: { event: RunEvent }) {
  const t = useTranslations("events.roster.share");
  const { eventId, facts } = event;
  const address = `${window.location.origin}/events/${eventId}`;
  const copy = () =>
    copyText(address, { copied: t("copied"), failed: t("copyFailed") });
  return (
    <div className="flex max-w-measure flex-col gap-3 pt-6">
      <Field label={t("address")} description={t(facts.audience)}>
        <Input
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <div>
        <Button onClick={() => void copy()}>{t("copy")}</Button>
      </div>
    </div>
  );
}
