import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refusal } from "@convex/shared/errors";
import { ChangeEmailForm } from "@/features/settings/forms/change-email-form";
import { ChangePasswordForm } from "@/features/settings/forms/change-password-form";
import { SetPasswordForm } from "@/features/settings/forms/set-password-form";
import type { FlowParams } from "@/features/settings/types";
import { show } from "../support/render";

const owner = { email: "rita@example.org", name: "Rita Sosa" };
const STRONG = "velvet harbour onion 9";

/** Answers each call with the next of `refusals`, and with nothing after them. */
function aServer(...refusals: Error[]) {
  const received: FlowParams[] = [];
  const send = async (params: FlowParams) => {
    received.push(params);
    const next = refusals.shift();
    if (next !== undefined) throw next;
  };
  return { received, send };
}

function showPasswordForm(...refusals: Error[]) {
  const server = aServer(...refusals);
  let doneCount = 0;
  const shown = show(
    <ChangePasswordForm
      owner={owner}
      send={server.send}
      onDone={() => (doneCount += 1)}
      onCancel={() => {}}
    />,
  );
  const current = screen.getByLabelText("Current password");
  const next = screen.getByLabelText("New password");
  const submit = async () =>
    await shown.user.click(
      screen.getByRole("button", { name: "Change password" }),
    );
  return { ...shown, server, current, next, submit, done: () => doneCount };
}

describe("changing the password", () => {
  it("sends both once they can be, and is done when the server agrees", async () => {
    const { user, server, current, next, submit, done } = showPasswordForm();
    await user.type(current, "the old one");
    await user.type(next, "short");
    await submit();
    expect(server.received).toEqual([]);
    expect(next.getAttribute("aria-invalid")).toBe("true");

    await user.clear(next);
    await user.type(next, STRONG);
    await submit();
    expect(server.received).toEqual([
      { flow: "password-change", password: "the old one", newPassword: STRONG },
    ]);
    expect(done()).toBe(1);
  });

  it("asks for a password without one's own name or address", async () => {
    const { user, server, current, next, submit } = showPasswordForm();
    await user.type(current, "the old one");
    await user.type(next, "rita@example.org1");
    await submit();
    expect(server.received).toEqual([]);
    screen.getByText("Please choose a stronger password.");
  });

  it("says a wrong current password at its field, which takes the focus", async () => {
    const { user, current, next, submit, done } = showPasswordForm(
      refusal("PASSWORD_WRONG", { field: "password" }),
    );
    await user.type(current, "not the one");
    await user.type(next, STRONG);
    await submit();
    const words = await screen.findByText("That is not your current password.");
    const describedBy = current.getAttribute("aria-describedby") ?? "";
    expect(
      describedBy
        .split(" ")
        .some((id) => document.getElementById(id)?.contains(words)),
    ).toBe(true);
    expect(document.activeElement).toBe(current);
    expect(done()).toBe(0);

    await submit();
    expect(done()).toBe(1);
  });

  it("says what no field is at fault for above them, and when to come back", async () => {
    const { user, current, next, submit } = showPasswordForm(
      refusal("RATE_LIMITED", { retryAfterMs: 5 * 60_000 }),
    );
    await user.type(current, "not the one");
    await user.type(next, STRONG);
    await submit();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("in 5 minutes");
  });
});

describe("changing the address", () => {
  it("does not take the one there is, however it is written", async () => {
    const server = aServer(
      refusal("INVALID", { field: "email", details: { reason: "same" } }),
    );
    const sent: string[] = [];
    const { user } = show(
      <ChangeEmailForm
        owner={owner}
        send={server.send}
        onSent={(email) => sent.push(email)}
        onCancel={() => {}}
      />,
    );
    const email = screen.getByLabelText("New e-mail");
    const send = screen.getByRole("button", { name: "Send the code" });
    await user.type(email, "Rita@Example.org");
    await user.type(screen.getByLabelText("Current password"), "the old one");
    await user.click(send);
    screen.getByText("That is the address you have now.");
    expect(server.received).toEqual([]);

    await user.clear(email);
    await user.type(email, " rita.sosa@example.org ");
    await user.click(send);
    // As the server saw it, who knows of another form of the same address.
    await screen.findByText("That is the address you have now.");
    expect(document.activeElement).toBe(email);
    await user.click(send);
    expect(sent).toEqual(["rita.sosa@example.org"]);
  });
});

describe("a first password", () => {
  it("is asked for with the code of one's own address, and waits for it", async () => {
    const server = aServer();
    const sent: string[] = [];
    const { user } = show(
      <SetPasswordForm
        owner={owner}
        send={server.send}
        onSent={(password) => sent.push(password)}
        onCancel={() => {}}
      />,
    );
    await user.type(screen.getByLabelText("New password"), STRONG);
    await user.click(screen.getByRole("button", { name: "Send the code" }));
    expect(server.received).toEqual([
      { flow: "signUp", email: owner.email, password: STRONG },
    ]);
    expect(sent).toEqual([STRONG]);
  });
});
