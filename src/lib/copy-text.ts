import { toasts } from "./toasts";

/** Puts `text` where one pastes from, and says whether that went well. */
export async function copyText(
  text: string,
  said: { copied: string; failed: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.show(said.copied);
  } catch {
    toasts.showError(said.failed);
  }
}
