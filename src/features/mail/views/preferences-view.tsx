import { useMutation, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { BulkStream } from "@convex/shared/mail/streams";
import { LOCALES } from "@convex/shared/vocabulary";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import { BadLink } from "../components/bad-link";
import { HeldNotice } from "../components/held-notice";
import { LinkPageSkeleton, type LinkPageProps } from "../components/link-page";
import { SettingsForm } from "../components/settings-form";
import { useSave } from "../hooks/use-save";
import type { Changes, Settings } from "../types";

/** The preference centre behind the link of a mail, for whoever holds it. */
export function PreferencesView({ token }: LinkPageProps) {
  const t = useTranslations("mail.centre");
  const centre = useQuery(api.emails.preferences.getByToken, { token });
  const saveByToken = useMutation(api.emails.preferences.saveByToken);
  const send = (changes: Changes) => saveByToken({ token, changes });
  if (centre === undefined) return <LinkPageSkeleton title={t("title")} />;
  if (centre === null) return <BadLink />;
  return (
    <div className="max-w-lg">
      <PageHeader
        title={t("title")}
        lede={t(centre.kind === "all" ? "lede" : "streamText")}
      />
      <HeldNotice held={centre.held} className="mb-6" />
      {centre.kind === "all" ? (
        <Everything settings={centre.settings} send={send} />
      ) : (
        <OneStream {...centre} send={send} />
      )}
    </div>
  );
}

type Send = (changes: Changes) => Promise<unknown>;

function Everything({ settings, send }: { settings: Settings; send: Send }) {
  const t = useTranslations("mail.settings");
  const tShell = useTranslations("shell");
  const save = useSave(settings, send);
  return (
    <div className="flex flex-col gap-6">
      <SettingsForm settings={settings} save={save} level={2} />
      <Field label={t("language")}>
        <Select
          options={LOCALES.map((value) => ({
            value,
            label: tShell(`languages.${value}`),
          }))}
          value={settings.locale}
          onValueChange={(locale) => save({ locale })}
        />
      </Field>
    </div>
  );
}

interface OneStreamProps {
  stream: BulkStream;
  isOn: boolean;
  send: Send;
}

function OneStream({ stream, isOn, send }: OneStreamProps) {
  const t = useTranslations("mail");
  const errorMessage = useErrorMessage();
  const turn = (next: boolean) => send({ isOn: { [stream]: next } });
  return (
    <Switch
      label={t(`streams.${stream}`)}
      description={t(`streamHelp.${stream}`)}
      checked={isOn}
      onCheckedChange={(next) =>
        void turn(next).then(
          () =>
            toasts.showUndoable({
              title: t("settings.saved"),
              undo: () => turn(!next),
            }),
          (error: unknown) => toasts.showError(errorMessage(error)),
        )
      }
    />
  );
}
