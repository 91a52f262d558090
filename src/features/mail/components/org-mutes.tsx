import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { ORG_STREAMS } from "@convex/shared/mail/streams";
import { Switch } from "@/components/ui/switch";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { MySettings } from "../types";
import { Group } from "./settings-form";

type Organisation = MySettings["organisations"][number];

/** Kinds of mail about events, community by community. */
export function OrgMutes({ organisations }: Pick<MySettings, "organisations">) {
  const t = useTranslations("mail.settings");
  return (
    <Group title={t("organisations")} level={3}>
      <p className="max-w-measure text-quiet">
        {t(
          organisations.length === 0 ? "noOrganisations" : "organisationsHelp",
        )}
      </p>
      <ul className="divide-y divide-line">
        {organisations.map((organisation) => (
          <li key={organisation.orgId} className="py-3">
            <h4 className="font-medium">{organisation.name}</h4>
            <OneOrg organisation={organisation} />
          </li>
        ))}
      </ul>
    </Group>
  );
}

function OneOrg({ organisation }: { organisation: Organisation }) {
  const t = useTranslations("mail");
  const errorMessage = useErrorMessage();
  const setMute = useMutation(
    api.emails.preferences.setMute,
  ).withOptimisticUpdate((store, { orgId, stream, isMuted }) => {
    const mine = store.getQuery(api.emails.preferences.getMine, {});
    if (!mine) return;
    const organisations = mine.organisations.map((each) =>
      each.orgId === orgId
        ? { ...each, muted: mutedOf(each, stream, isMuted) }
        : each,
    );
    store.setQuery(
      api.emails.preferences.getMine,
      {},
      {
        ...mine,
        organisations,
      },
    );
  });
  const { orgId, name } = organisation;
  const change = (stream: (typeof ORG_STREAMS)[number], isMuted: boolean) =>
    void setMute({ orgId, stream, isMuted }).then(
      () =>
        toasts.showUndoable({
          title: t("settings.saved"),
          undo: () => setMute({ orgId, stream, isMuted: !isMuted }),
        }),
      (error: unknown) => toasts.showError(errorMessage(error)),
    );
  return ORG_STREAMS.map((stream) => (
    <Switch
      key={stream}
      label={
        <>
          <span aria-hidden>{t(`streams.${stream}`)}</span>
          <span className="sr-only">
            {t("settings.from", {
              stream: t(`streams.${stream}`),
              organisation: name,
            })}
          </span>
        </>
      }
      checked={!organisation.muted.includes(stream)}
      onCheckedChange={(isOn) => change(stream, !isOn)}
    />
  ));
}

function mutedOf(
  { muted }: Organisation,
  stream: Organisation["muted"][number],
  isMuted: boolean,
): Organisation["muted"] {
  const others = muted.filter((each) => each !== stream);
  return isMuted ? [...others, stream] : others;
}
