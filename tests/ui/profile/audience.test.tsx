import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { visibilityOf } from "@convex/shared/visibility";
import { AudienceChoice } from "@/features/profile/components/audience-choice";
import { AudienceLedger } from "@/features/profile/components/audience-ledger";
import { show } from "../support/render";

vi.mock("@/components/ui/link", () => ({
  Link: ({ children }: { children: string }) => <a href="/">{children}</a>,
}));

describe("who sees a section", () => {
  it("is said in words and changed in place", async () => {
    const set = vi.fn();
    const visibility = { of: visibilityOf(undefined), set };
    const { user } = show(
      <AudienceChoice section="goals" visibility={visibility} />,
    );
    const choice = screen.getByRole("combobox", {
      name: "Goals: who sees this?",
    });
    expect(choice.textContent).toContain("Your organisers see this");
    await user.click(choice);
    await user.click(
      await screen.findByRole("option", { name: /Everyone in my communities/ }),
    );
    expect(set).toHaveBeenCalledWith("goals", "members");
  });

  it("is listed for every audience, and what is empty says so", () => {
    show(
      <AudienceLedger
        visibility={visibilityOf({ work: "members" })}
        empty={["skills"]}
      />,
    );
    const cells = (name: string) =>
      [
        ...(screen
          .getByRole("row", { name: new RegExp(`^${name}`) })
          .querySelectorAll("td") ?? []),
      ].map((cell) => cell.textContent);
    expect(cells("Work")).toEqual(["sees it", "sees it", "does not see it"]);
    expect(cells("Goals")).toEqual([
      "sees it",
      "does not see it",
      "does not see it",
    ]);
    expect(
      screen.getByRole("row", { name: /^Skills nothing yet/ }),
    ).toBeTruthy();
  });
});
