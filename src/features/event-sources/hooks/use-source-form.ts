import { useMutation } from "convex/react";
import { useState } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { lumaCalendarId } from "@convex/shared/communities/lumaAddress";
import { outsideAddress } from "@convex/shared/communities/outsideAddress";
import { refusalOf } from "@convex/shared/errors";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { Source, SourceKind } from "../types";
import type { FileRead } from "./read-file";

export interface SourceValues {
  kind: SourceKind;
  label: string;
  address: string;
  apiKey: string;
  audience: Source["audience"];
  timeZone: string;
  file: FileRead | null;
}

export type FieldErrors = Partial<
  Record<"label" | "address" | "apiKey" | "timeZone" | "file" | "form", string>
>;

/** What the form holds, and how it is sent; refusals stand at their fields. */
export function useSourceForm(
  orgId: Id<"organisations">,
  source: Source | undefined,
  onDone: () => void,
) {
  const t = useTranslations("eventSources.form");
  const here = useTimeZone() ?? "UTC";
  const [values, setValues] = useState<SourceValues>(() => ({
    kind: source?.kind ?? "lumaPublic",
    label: source?.label ?? "",
    address: source?.url ?? "",
    apiKey: "",
    audience: source?.audience ?? "everyone",
    timeZone: source?.timeZone ?? here,
    file: null,
  }));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const wordErrors = useFieldErrors();
  const check = useCheck(source !== undefined);
  const send = useSend(orgId, source);
  const set = (changes: Partial<SourceValues>) => {
    setValues((known) => ({ ...known, ...changes }));
    setErrors({});
  };
  const submit = async () => {
    if (isBusy) return;
    const found = check(values);
    if (Object.keys(found).length > 0) {
      setErrors(found);
      return;
    }
    setIsBusy(true);
    try {
      await send(values);
      toasts.show(
        source === undefined ? t("added", { label: values.label }) : t("saved"),
      );
      onDone();
    } catch (error) {
      setErrors(wordErrors(error));
    } finally {
      setIsBusy(false);
    }
  };
  return { values, set, errors, setErrors, isBusy, submit };
}

/** What the server would refuse, told without asking it. */
function useCheck(isKnown: boolean): (values: SourceValues) => FieldErrors {
  const t = useTranslations("eventSources.form.error");
  return ({ kind, label, address, apiKey, file }) => ({
    ...(label.trim() === "" && { label: t("label") }),
    ...(kind === "csv" && file === null && { file: t("fileNone") }),
    ...(kind === "ics" &&
      outsideAddress(address) === null && { address: t("url") }),
    ...(kind === "lumaPublic" &&
      lumaCalendarId(address) === null && { address: t("lumaCalendar") }),
    ...(kind === "luma" &&
      !isKnown &&
      apiKey.trim() === "" && { apiKey: t("apiKey") }),
  });
}

function useSend(orgId: Id<"organisations">, source: Source | undefined) {
  const add = useMutation(api.events.sources.add);
  const edit = useMutation(api.events.sources.edit);
  const importFile = useMutation(api.events.sources.importFile);
  return async ({ kind, file, ...said }: SourceValues) => {
    const { label, audience, timeZone, address, apiKey } = said;
    const sourceId = source?.sourceId;
    if (kind === "csv") {
      const rows = file?.rows ?? [];
      const of = { orgId, label, audience, timeZone, rows };
      await importFile({ ...of, ...(sourceId && { sourceId }) });
      return;
    }
    const facts = {
      label,
      audience,
      timeZone,
      address,
      ...(kind === "luma" && { apiKey: apiKey.trim() }),
    };
    if (sourceId === undefined) await add({ orgId, kind, facts });
    else await edit({ orgId, sourceId, facts });
  };
}

/** The server's word, at the field it is about. */
function useFieldErrors(): (error: unknown) => FieldErrors {
  const t = useTranslations("eventSources");
  const errorMessage = useErrorMessage();
  return (error) => {
    const refusal = refusalOf(error);
    const reason = refusal?.details?.reason;
    if (refusal?.code === "CONFLICT") {
      if (reason === "known") return { address: t("form.error.known") };
      if (reason === "tooMany") return { form: t("form.error.tooMany") };
    }
    switch (refusal?.field) {
      case "label":
      case "apiKey":
      case "timeZone":
        return { [refusal.field]: t(`form.error.${refusal.field}`) };
      case "address":
        return {
          address: t(
            reason === "lumaCalendar"
              ? "form.error.lumaCalendar"
              : "form.error.url",
          ),
        };
      case "rows":
        return { file: t("form.error.fileEmpty") };
      default:
        return { form: errorMessage(error) };
    }
  };
}
