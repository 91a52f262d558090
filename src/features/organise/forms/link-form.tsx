import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { DeedError } from "@/components/ui/deed-error";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useDeed } from "@/hooks/use-deed";

const DAYS = [1, 7, 30, 90, 365] as const;
const DEFAULT_DAYS = 30;
const MOST_USES = 10_000;
const ROLES = ["member", "admin"] as const;

export interface LinkWish {
  label: string;
  role: (typeof ROLES)[number];
  days: number;
  maxUses?: number;
}

/** What a link is for, whom it lets in, and for how long. */
export function LinkForm({
  onMake,
}: {
  onMake: (wish: LinkWish) => Promise<void>;
}) {
  const t = useTranslations("organise.invitations.link");
  const { values, set, isWrong, isBusy, error, submit } = useLinkForm(onMake);
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset
        disabled={isBusy}
        className="grid max-w-measure gap-4 sm:grid-cols-2"
      >
        <Field
          label={t("label")}
          description={t("labelHelp")}
          isOptional
          className="sm:col-span-2"
        >
          <Input
            maxLength={LIMITS.line}
            value={values.label}
            onChange={({ target }) => set({ label: target.value })}
          />
        </Field>
        <Field
          label={t("role")}
          description={values.role === "admin" && t("adminHelp")}
        >
          <Select
            options={ROLES.map((value) => ({ value, label: t(value) }))}
            value={values.role}
            onValueChange={(role) => set({ role })}
          />
        </Field>
        <Field label={t("days")}>
          <Select
            options={DAYS.map((count) => ({
              value: String(count),
              label: t("dayCount", { count }),
            }))}
            value={String(values.days)}
            onValueChange={(days) => set({ days: Number(days) })}
          />
        </Field>
        <Field
          label={t("uses")}
          description={t("usesHelp")}
          isOptional
          error={isWrong ? t("usesWrong") : undefined}
          className="sm:col-span-2"
        >
          <Input
            inputMode="numeric"
            autoComplete="off"
            className="sm:w-rail"
            value={values.uses}
            onChange={({ target }) => set({ uses: target.value })}
          />
        </Field>
        <div>
          <Button type="submit" variant="primary" isLoading={isBusy}>
            {t("make")}
          </Button>
        </div>
      </fieldset>
      <DeedError error={error} />
    </form>
  );
}

interface Values {
  label: string;
  role: LinkWish["role"];
  days: number;
  /** As typed; "" for no limit. */
  uses: string;
}

const EMPTY: Values = {
  label: "",
  role: "member",
  days: DEFAULT_DAYS,
  uses: "",
};

function useLinkForm(onMake: (wish: LinkWish) => Promise<void>) {
  const [values, setValues] = useState(EMPTY);
  const [isWrong, setIsWrong] = useState(false);
  const { act, isBusy, error } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { uses, ...wish } = values;
    const maxUses = usesOf(uses);
    setIsWrong(maxUses === null);
    if (maxUses === null) return;
    await act(() =>
      onMake({ ...wish, ...(maxUses !== undefined && { maxUses }) }),
    );
  };
  const set = (part: Partial<Values>) =>
    setValues((now) => ({ ...now, ...part }));
  return { values, set, isWrong, isBusy, error, submit };
}

/** Undefined for no limit, null for what is no number of times. */
function usesOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const count = Number(typed);
  return /^\d+$/.test(typed) && count >= 1 && count <= MOST_USES ? count : null;
}
