import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog";
import { toasts } from "@/lib/toasts";
import { useDeed } from "../hooks/use-deed";
import type { OrgPage } from "../types";
import { Refused } from "./refused";

interface LeaveDialogProps {
  org: OrgPage;
  leave: () => Promise<unknown>;
}

/** Nothing here can bring somebody back in, hence the question before rather than an undo after. */
export function LeaveDialog({ org, leave }: LeaveDialogProps) {
  const t = useTranslations("community.standing");
  const { act, isBusy, error } = useDeed();
  const { name, joining } = org;
  return (
    <Dialog>
      <DialogTrigger render={<Button size="sm">{t("leave")}</Button>} />
      <DialogContent
        title={t("leaveTitle", { name })}
        description={t("leaveText")}
        footer={
          <>
            <DialogClose render={<Button />}>{t("stay")}</DialogClose>
            <Button
              variant="danger"
              isLoading={isBusy}
              onClick={() =>
                void act(leave).then(
                  (isDone) => isDone && toasts.show(t("left", { name })),
                )
              }
            >
              {t("leave")}
            </Button>
          </>
        }
      >
        <p className="pb-2 text-quiet">
          {t(joining === "request" ? "backByRequest" : "backByInvitation")}
        </p>
        <Refused error={error} />
      </DialogContent>
    </Dialog>
  );
}
