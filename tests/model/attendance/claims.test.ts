import { expect, test } from "vitest";
import { whatHolds } from "../../../convex/model/attendance/claims";

const said = (answer: "yes" | "partly" | "no") => ({ answer, at: 1 });

test("a check-in is believed before an organiser, an organiser before the member, the member before a sync", () => {
  const all = {
    luma: said("no"),
    self: said("partly"),
    organiser: said("no"),
    checkIn: said("yes"),
  };
  expect(whatHolds(all)).toMatchObject({ source: "checkIn", answer: "yes" });
  const { checkIn: _, ...rest } = all;
  expect(whatHolds(rest)).toMatchObject({ source: "organiser", answer: "no" });
  expect(whatHolds({ self: all.self, luma: all.luma })).toMatchObject({
    source: "self",
    answer: "partly",
  });
});

test("sources differ when one says they came and another that they did not", () => {
  const differ = whatHolds({ organiser: said("yes"), self: said("no") });
  expect(differ?.isDisputed).toBe(true);
  const agree = whatHolds({ organiser: said("yes"), self: said("partly") });
  expect(agree?.isDisputed).toBe(false);
});

test("nobody's word holds where nobody spoke", () => {
  expect(whatHolds({})).toBeNull();
});
