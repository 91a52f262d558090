import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@convex/shared/errors";
import { RouteError } from "@/components/layout/route-error";
import { expectConsoleErrors } from "../support/console-errors";
import { show } from "./support/render";

/** A page that throws what `failure` answers, until it answers nothing. */
async function showFailing(failure: () => unknown) {
  // React and the router report what a boundary caught.
  expectConsoleErrors();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const Page = () => {
    const thrown = failure();
    if (thrown) throw thrown;
    return <p>the page</p>;
  };
  const router = createRouter({
    routeTree: createRootRoute({ component: Page }),
    history: createMemoryHistory(),
    defaultErrorComponent: RouteError,
  });
  const { user } = show(<RouterProvider router={router as never} />);
  await screen.findByText(/./, { selector: "h1, p" });
  return user;
}

const title = () => screen.findByRole("heading", { level: 1 });

describe("a page that cannot be drawn", () => {
  it("says what is kept, and comes when trying again works", async () => {
    let failure: unknown = new Error("broken");
    const user = await showFailing(() => failure);
    expect((await title()).textContent).toBe("This page could not be shown");
    expect(screen.getByRole("alert").textContent).toContain(
      "Nothing you saved is lost",
    );
    failure = null;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("the page");
  });

  it.each(["NOT_FOUND", "FORBIDDEN"] as const)(
    "looks the same to strangers for %s",
    async (code) => {
      await showFailing(() => refusal(code));
      expect((await title()).textContent).toBe("There is no page here");
      expect(screen.queryByRole("alert")).toBeNull();
      expect(screen.queryByRole("button")).toBeNull();
    },
  );

  it("leads to the sign-in page where that is what it lacks", async () => {
    await showFailing(() => refusal("UNAUTHENTICATED"));
    await title();
    const link = screen.getByRole("link", { name: "Sign in" });
    expect(link.getAttribute("href")).toBe("/sign-in");
  });

  it("speaks of a new version where a chunk is gone", async () => {
    await showFailing(
      () => new Error("Failed to fetch dynamically imported module: /a.js"),
    );
    expect((await title()).textContent).toBe("This page could not be fetched");
    screen.getByText(/may have been updated/);
  });
});
