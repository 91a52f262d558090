import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { StrongerPill } from "@/features/matches/components/stronger-pill";
import { show } from "../support/render";

describe("the pill over the list", () => {
  it("says how many stronger matches wait, and lets them in when pressed", async () => {
    const onPress = vi.fn();
    const { user } = show(
      <StrongerPill strongerCount={3} heldCount={5} onPress={onPress} />,
    );
    await user.click(
      screen.getByRole("button", { name: "3 stronger matches" }),
    );
    expect(onPress).toHaveBeenCalledOnce();
  });

  it("calls new what is not stronger", () => {
    show(
      <StrongerPill
        strongerCount={0}
        heldCount={1}
        onPress={() => undefined}
      />,
      "es",
    );
    screen.getByRole("button", { name: "1 coincidencia nueva" });
  });

  it("is not there when nothing waits", () => {
    show(
      <StrongerPill
        strongerCount={0}
        heldCount={0}
        onPress={() => undefined}
      />,
    );
    expect(screen.queryByRole("button")).toBeNull();
  });
});
