import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

/** Makes, replaces and removes the address of my calendar; the last two can be undone. */
export function useFeedDeeds() {
  const t = useTranslations("events.feed");
  const errorMessage = useErrorMessage();
  const makeFeed = useMutation(api.events.feeds.make);
  const removeFeed = useMutation(api.events.feeds.remove);
  const restoreFeed = useMutation(api.events.feeds.restore);
  const [doing, setDoing] = useState<"make" | "remove" | null>(null);
  /** Known only to whoever made it, and only until they leave the page. */
  const [address, setAddress] = useState<string | null>(null);

  const undo = (before: string | null) => async () => {
    if (await restoreFeed({})) setAddress(before);
    else toasts.showError(t("tooLate"));
  };
  const run = async (kind: "make" | "remove", deed: () => Promise<void>) => {
    setDoing(kind);
    try {
      await deed();
    } catch (error) {
      toasts.showError(errorMessage(error));
    }
    setDoing(null);
  };
  return {
    address,
    doing,
    make: (isInPlace: boolean) =>
      run("make", async () => {
        setAddress(await makeFeed({}));
        if (!isInPlace) return;
        toasts.showUndoable({ title: t("replaced"), undo: undo(address) });
      }),
    remove: () =>
      run("remove", async () => {
        await removeFeed({});
        setAddress(null);
        toasts.showUndoable({ title: t("removed"), undo: undo(address) });
      }),
  };
}
