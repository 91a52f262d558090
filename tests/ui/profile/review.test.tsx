import { act, renderHook, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { ReviewList } from "@/features/profile/components/review-list";
import { useReview } from "@/features/profile/hooks/use-review";
import type { ExtractedItem, ProfileContent } from "@/features/profile/types";
import { show } from "../support/render";
import { aProfile } from "./support";

const line = "Python, SQL";
const items: ExtractedItem[] = [
  {
    id: "i1",
    edit: { section: "basics", field: "fullName", value: "Ana María Ruiz" },
    text: "ANA MARÍA RUIZ",
    overlap: "replaces",
  },
  skill("i2", "Python", "new"),
  skill("i3", "SQL", "new"),
  skill("i4", "Excel", "same"),
];

function skill(
  id: string,
  name: string,
  overlap: ExtractedItem["overlap"],
): ExtractedItem {
  return {
    id,
    edit: { section: "skills", value: { name } },
    text: line,
    overlap,
  };
}

function Review({ content }: { content: ProfileContent }) {
  return <ReviewList review={useReview("import-1", items)} content={content} />;
}

const reviewing = () => renderHook(() => useReview("import-1", items)).result;
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe("the review of what was read", () => {
  beforeEach(() => sessionStorage.clear());

  it("takes what is new, asks for what replaces, leaves what is there", () => {
    const review = reviewing();
    expect(idsOf(review.current.offered)).toEqual(["i1", "i2", "i3"]);
    expect(idsOf(review.current.accepted)).toEqual(["i2", "i3"]);
    expect(review.current.sameCount).toBe(1);
  });

  it("accepts a thing as it was corrected, and none that was emptied", () => {
    const review = reviewing();
    act(() =>
      review.current.edit("i2", { section: "skills", value: { name: "Rust" } }),
    );
    act(() =>
      review.current.edit("i3", { section: "skills", value: { name: " " } }),
    );
    expect(review.current.accepted.map(({ edit }) => edit.value)).toEqual([
      { name: "Rust" },
    ]);
  });

  it("remembers the decisions over a reload, and forgets them at the end", () => {
    const before = reviewing();
    act(() => before.current.choose("i2", false));
    expect(idsOf(reviewing().current.accepted)).toEqual(["i3"]);
    before.current.forget();
    expect(idsOf(reviewing().current.accepted)).toEqual(["i2", "i3"]);
  });

  it("shows the line once for all that was read from it, and what would be replaced", async () => {
    const { user } = show(<Review content={aProfile()} />);
    expect(screen.getAllByText(line)).toHaveLength(1);
    screen.getByText("Replaces what you have: Ana Ruiz");
    const name = screen.getByRole("checkbox", { name: /Ana María Ruiz/ });
    expect(name.getAttribute("aria-checked")).toBe("false");
    await user.click(name);
    expect(name.getAttribute("aria-checked")).toBe("true");
  });
});
