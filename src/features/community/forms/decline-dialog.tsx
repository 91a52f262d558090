import { useState } from "react";
import { useTranslations } from "use-intl";
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
import { Refused } from "../components/refused";
import { useDeed } from "../hooks/use-deed";

interface DeclineDialogProps {
  name: string;
  decline: (why: string) => Promise<unknown>;
  wordsFor: (error: unknown) => string | null;
}

/** A no comes with its reason. */
export function DeclineDialog({ name, decline, wordsFor }: DeclineDialogProps) {
  const t = useTranslations("community.review");
  const common = useTranslations("common");
  const [why, setWhy] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const { act, isBusy, error } = useDeed(wordsFor);
  const send = () => {
    const isEmpty = why.trim() === "";
    setIsMissing(isEmpty);
    if (isEmpty) return;
    void act(() => decline(why)).then(
      (isDone) => isDone && toasts.show(t("declined", { name })),
    );
  };
  return (
    <Dialog>
      <DialogTrigger
        render={
          <Button aria-label={t("declineNamed", { name })}>
            {t("decline")}
          </Button>
        }
      />
      <DialogContent
        title={t("declineTitle", { name })}
        description={t("declineText")}
        footer={
          <>
            <DialogClose render={<Button />}>{t("cancel")}</DialogClose>
            <Button variant="danger" isLoading={isBusy} onClick={send}>
              {t("send")}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <Field
            label={t("why")}
            description={t("whyHelp")}
            error={isMissing && common("required")}
          >
            <Textarea
              value={why}
              onChange={(event) => setWhy(event.target.value)}
              maxLength={LIMITS.paragraph}
              disabled={isBusy}
            />
          </Field>
          <Refused error={error} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
