import { act, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import Toaster from "@/components/ui/toaster";
import { useHotkeys } from "@/hooks/use-hotkeys";
import { shortcutsSetting } from "@/lib/shortcuts-setting";
import { toasts } from "@/lib/toasts";
import { show } from "./support/render";

const next = vi.fn();

function Page() {
  useHotkeys({ j: next });
  return (
    <>
      <button>Elsewhere</button>
      <input aria-label="Search" />
      <textarea aria-label="Notes" />
      <div contentEditable aria-label="Rich" role="textbox" tabIndex={0} />
      <Dialog>
        <DialogTrigger>Open</DialogTrigger>
        <DialogContent title="A question" />
      </Dialog>
    </>
  );
}

describe("single-key shortcuts", () => {
  it("fire on the page and on its buttons", async () => {
    next.mockClear();
    const { user } = show(<Page />);
    await user.keyboard("j");
    await user.click(screen.getByRole("button", { name: "Elsewhere" }));
    await user.keyboard("j");
    expect(next).toHaveBeenCalledTimes(2);
  });

  it.each(["Search", "Notes", "Rich"])(
    "keep still while someone types in %s",
    async (label) => {
      next.mockClear();
      const { user } = show(<Page />);
      screen.getByLabelText(label).focus();
      await user.keyboard("j");
      expect(next).not.toHaveBeenCalled();
    },
  );

  it("fire while a toast is there, so that undo has its key", async () => {
    next.mockClear();
    const { user } = show(
      <>
        <Page />
        <Toaster />
      </>,
    );
    act(() => toasts.show("Saved"));
    await screen.findByRole("dialog", { name: "Saved" });
    await user.keyboard("j");
    expect(next).toHaveBeenCalledTimes(1);
  });

  it("keep still with a modifier, in a dialog, and when switched off", async () => {
    next.mockClear();
    const { user } = show(<Page />);
    await user.keyboard("{Control>}j{/Control}");
    await user.keyboard("{Meta>}j{/Meta}");
    await user.click(screen.getByRole("button", { name: "Open" }));
    await screen.findByRole("dialog");
    await user.keyboard("j");
    await user.keyboard("{Escape}");
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    shortcutsSetting.set("off");
    await user.keyboard("j");
    expect(next).not.toHaveBeenCalled();
    shortcutsSetting.set("on");
    await user.keyboard("j");
    expect(next).toHaveBeenCalledTimes(1);
  });
});
