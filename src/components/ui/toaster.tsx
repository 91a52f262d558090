import { Toast } from "@base-ui/react/toast";
import { CircleAlert, Undo2, X } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useErrorMessage } from "@/hooks/use-error-message";
import {
  attachToastScreen,
  handleUndoFailure,
  toasts,
  type ToastData,
} from "@/lib/toasts";
import { Button } from "./button";
import { ToastChoiceList } from "./toast-choice-list";

const toastManager = Toast.createToastManager<ToastData>();

/**
 * Shows what `@/lib/toasts` says. Nothing sits inside it, so it can come in a
 * chunk of its own. F6 moves the focus into the toasts.
 */
export default function Toaster() {
  const t = useTranslations("common");
  // Here and not deeper: the provider listens by the time this effect runs.
  useEffect(() => attachToastScreen(toastManager), []);
  return (
    <Toast.Provider toastManager={toastManager}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t("notices")}
          // On a phone whatever comes next is at the thumb: tabs, bars, a sheet's
          // buttons. So below the top bar, which the demo's strip pushes down.
          className="fixed inset-x-4 top-[calc(var(--top-bar)+2rem+env(safe-area-inset-top))] z-50 mx-auto flex max-w-sm flex-col gap-2 outline-hidden md:inset-x-auto md:top-auto md:right-6 md:bottom-6 md:w-full"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts: list } = Toast.useToastManager<ToastData>();
  const errorMessage = useErrorMessage();

  useEffect(() => {
    handleUndoFailure((error) => toasts.showError(errorMessage(error)));
  }, [errorMessage]);

  return list.map((toast, index) => (
    <ToastRow key={toast.id} toast={toast} isNewest={index === 0} />
  ));
}

function ToastRow({
  toast,
  isNewest,
}: {
  toast: Toast.Root.ToastObject<ToastData>;
  isNewest: boolean;
}) {
  const t = useTranslations("common");
  const { undo, choices } = toast.data ?? {};
  return (
    <Toast.Root
      toast={toast}
      // A mouse stops the clock by resting on it; a finger by touching it once.
      onPointerDown={({ pointerType }) => {
        if (pointerType !== "mouse")
          toastManager.update(toast.id, { timeout: 0 });
      }}
      swipeDirection={["up", "down", "right"]}
      className="translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-md border border-line bg-raised text-ink shadow-float transition-[opacity,translate] duration-(--motion-slow) data-ending-style:opacity-0 data-limited:hidden data-starting-style:-translate-y-2 data-starting-style:opacity-0 md:data-starting-style:translate-y-2"
    >
      <Toast.Content className="flex items-center gap-1 py-1 pr-1 pl-4">
        {toast.data?.tone === "error" && (
          <CircleAlert
            aria-hidden
            className="mr-2 size-4 shrink-0 text-danger"
          />
        )}
        <div className="min-w-0 flex-1 py-2">
          {/* It comes and goes: in the page's outline of headings it has no place. */}
          <Toast.Title render={<p />} className="font-medium" />
          <Toast.Description className="text-sm text-quiet" />
        </div>
        {undo && (
          <Button variant="accent" onClick={undo}>
            <Undo2 aria-hidden />
            {t("undo")}
          </Button>
        )}
        <Toast.Close
          aria-label={t("dismiss")}
          className="inline-flex size-touch shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
      {choices && isNewest && <ToastChoiceList choices={choices} />}
    </Toast.Root>
  );
}
