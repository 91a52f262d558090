import { useState } from "react";
import { useTranslations } from "use-intl";
import type { MembershipAudience } from "@convex/shared/communities/vocabulary";
import { DEFAULT_MEMBERSHIP_AUDIENCE } from "@convex/shared/communities/vocabulary";
import { refusalOf } from "@convex/shared/errors";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { toasts } from "@/lib/toasts";
import { AudienceField } from "../components/audience-field";
import { Refused } from "../components/refused";
import { useDeed } from "../hooks/use-deed";

interface AskDialogProps {
  name: string;
  ask: (wish: {
    note: string;
    audience: MembershipAudience;
  }) => Promise<unknown>;
}

/** A word to the organisers, and who may know of it once one is in. */
export function AskDialog({ name, ask }: AskDialogProps) {
  const t = useTranslations("community.wayIn");
  const [note, setNote] = useState("");
  const [audience, setAudience] = useState<MembershipAudience>(
    DEFAULT_MEMBERSHIP_AUDIENCE,
  );
  const { act, isBusy, error } = useDeed((thrown) =>
    refusalOf(thrown)?.details?.reason === "tooManyPending"
      ? t("tooManyPending")
      : null,
  );
  return (
    <Dialog>
      <DialogTrigger render={<Button variant="primary">{t("ask")}</Button>} />
      <DialogContent
        title={t("askTitle", { name })}
        description={t("askText")}
        footer={
          <>
            <DialogClose render={<Button />}>{t("cancel")}</DialogClose>
            <Button
              variant="primary"
              isLoading={isBusy}
              onClick={() =>
                void act(() => ask({ note, audience })).then(
                  (isDone) => isDone && toasts.show(t("sent")),
                )
              }
            >
              {t("send")}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <Field label={t("note")} description={t("noteHelp")} isOptional>
            <Textarea
              value={note}
              onChange={(event) => setNote(event.target.value)}
              maxLength={LIMITS.answer}
              disabled={isBusy}
            />
          </Field>
          <AudienceField value={audience} onValue={setAudience} />
          <Refused error={error} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
