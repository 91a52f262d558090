import { afterEach, describe, expect, it, vi } from "vitest";
import { Autosave, type AutosaveOptions } from "@/lib/autosave";
import { memberSlot, forgetMembers } from "@/lib/member-slots";
import { fetchPatiently } from "@/lib/patient-token";

afterEach(() => {
  sessionStorage.clear();
  vi.useRealTimers();
});

function editor(
  memberId: string,
  saved: string,
  save: AutosaveOptions<string>["save"] = () => Promise.resolve(),
) {
  return new Autosave(saved, {
    save,
    isEqual: Object.is,
    isConflict: () => false,
    delayMs: 600,
    draft: memberSlot<string>(memberId, "goals"),
  });
}

describe("text that did not reach the server", () => {
  it("is offered to whoever typed it, and saved once they say so", async () => {
    editor("ana", "old", () => Promise.reject(new Error("gone"))).setValue(
      "typed",
    );
    const save = vi.fn(() => Promise.resolve());
    const next = editor("ana", "old", save);
    expect(next.getState()).toMatchObject({
      value: "typed",
      status: "restored",
      isDirty: true,
    });
    expect(save).not.toHaveBeenCalled();
    await next.flush();
    expect(save).toHaveBeenCalledWith("typed");
    expect(editor("ana", "typed").getState().status).toBe("idle");
  });

  it("can be given up for what is saved", () => {
    editor("ana", "old").setValue("typed");
    const next = editor("ana", "old");
    next.takeTheirs();
    expect(next.getState()).toMatchObject({ value: "old", isDirty: false });
    expect(editor("ana", "old").getState().value).toBe("old");
  });

  it("is never given to another person", () => {
    editor("ana", "old").setValue("private");
    expect(editor("bea", "hers").getState()).toMatchObject({
      value: "hers",
      status: "idle",
    });
    forgetMembers({ except: "bea" });
    expect(JSON.stringify(sessionStorage)).not.toContain("private");
  });

  it("is gone after signing out", () => {
    editor("ana", "old").setValue("private");
    forgetMembers();
    expect(sessionStorage.length).toBe(0);
  });

  it("survives a name that another begins with", () => {
    memberSlot("ana", "goals").write("hers");
    memberSlot("anabel", "goals").write("not hers");
    forgetMembers({ except: "ana" });
    expect(memberSlot("ana", "goals").read()).toBe("hers");
    expect(memberSlot("anabel", "goals").read()).toBeNull();
  });
});

describe("fetching a token", () => {
  it("goes on until the network is back", async () => {
    vi.useFakeTimers();
    let calls = 0;
    const answer = fetchPatiently(
      () => {
        calls += 1;
        return calls < 4
          ? Promise.reject(new TypeError("Failed to fetch"))
          : Promise.resolve("token");
      },
      { forceRefreshToken: true },
      () => true,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(answer).resolves.toBe("token");
  });

  it("tries at once when the browser sees a network again", async () => {
    vi.useFakeTimers();
    const fetchToken = vi
      .fn()
      .mockRejectedValueOnce(new TypeError("Failed to fetch"))
      .mockResolvedValueOnce("token");
    const args = { forceRefreshToken: true };
    const answer = fetchPatiently(fetchToken, args, () => true);
    await vi.advanceTimersByTimeAsync(10);
    window.dispatchEvent(new Event("online"));
    await expect(answer).resolves.toBe("token");
  });

  it("takes a refusal for an answer, and ends when nobody waits", async () => {
    const args = { forceRefreshToken: true };
    const refused = fetchPatiently(
      () => Promise.resolve(null),
      args,
      () => true,
    );
    await expect(refused).resolves.toBeNull();
    const unwanted = fetchPatiently(
      () => Promise.reject(new TypeError("Failed to fetch")),
      args,
      () => false,
    );
    await expect(unwanted).resolves.toBeNull();
  });
});
