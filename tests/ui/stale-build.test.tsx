import { screen } from "@testing-library/react";
import { lazy } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Optional } from "@/components/ui/optional";
import { guardAgainstStaleBuild, isMissingChunk } from "@/lib/stale-build";
import { show } from "./support/render";

const failChunk = (name: string) => {
  const event = new Event("vite:preloadError");
  const payload = new Error(
    `Failed to fetch dynamically imported module: ${name}`,
  );
  window.dispatchEvent(Object.assign(event, { payload }));
  // What the router asks before it loads the page anew.
  return sessionStorage.getItem(`tanstack_router_reload:${payload.message}`);
};
/** What the router does when nothing holds it back. */
const routerReloads = (name: string) =>
  sessionStorage.setItem(
    `tanstack_router_reload:Failed to fetch dynamically imported module: ${name}`,
    "1",
  );

describe("a chunk that is gone after a deploy", () => {
  afterEach(() => {
    sessionStorage.clear();
    vi.restoreAllMocks();
  });

  it("loads the page anew once for a build, and not again for the next chunk", () => {
    guardAgainstStaleBuild("one.js");
    expect(failChunk("a.js")).toBeNull();
    routerReloads("a.js");
    expect(failChunk("b.js")).toBe("1");
  });

  it("may do so again for a newer build", () => {
    guardAgainstStaleBuild("one.js");
    routerReloads("a.js");
    guardAgainstStaleBuild("two.js");
    expect(failChunk("c.js")).toBeNull();
  });

  it("never reloads without a network, and may again once it is back", () => {
    guardAgainstStaleBuild("three.js");
    const network = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    expect(failChunk("d.js")).toBe("1");
    network.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    expect(failChunk("e.js")).toBeNull();
  });

  it("is told from other errors", () => {
    expect(isMissingChunk(new Error("Importing a module script failed."))).toBe(
      true,
    );
    expect(isMissingChunk(new Error("x is not a function"))).toBe(false);
  });

  it("takes an optional part away and leaves the page", async () => {
    // React reports what a boundary caught.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const Missing = lazy(() => Promise.reject(new Error("no chunk")));
    show(
      <>
        <p>the page</p>
        <Optional fallback={<p>without it</p>}>
          <Missing />
        </Optional>
      </>,
    );
    await vi.waitFor(() => screen.getByText("without it"));
    screen.getByText("the page");
  });
});
