import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import { aCommunity } from "../../support/community";
import { opened, received } from "../../support/member-imports";
import { asOrgMember } from "../../support/people";

const { imports } = api.members;
const firstPage = { numItems: 50, cursor: null };
const NAMES = `email;nombre
ana@example.org;Ana
zoe@example.org;Zoë
`;

describe("what cannot be", () => {
  test("a file without addresses, rows out of order, or too many of them", async () => {
    const { admin, orgId } = await aCommunity();
    const file = { orgId, fileName: "a.csv", columns: ["Name"] };
    expect(
      await codeOf(
        admin.as.mutation(imports.begin, {
          ...file,
          mapping: { name: "Name" },
        }),
      ),
    ).toBe("INVALID");
    const { importId } = await opened(admin, orgId, NAMES);
    const add = (numbers: number[]) =>
      admin.as.mutation(imports.addRows, {
        orgId,
        importId,
        rows: numbers.map((row) => ({ row, values: {} })),
      });
    expect(await codeOf(add([3, 2]))).toBe("INVALID");
    expect(await codeOf(add([2.5]))).toBe("INVALID");
    expect(
      await codeOf(add(Array.from({ length: 101 }, (_, at) => at + 2))),
    ).toBe("INVALID");
  });

  test("an import seen or touched from another organisation", async () => {
    const { t, admin, orgId } = await aCommunity();
    const importId = await received(admin, orgId, NAMES);
    const otherId = await t.run(async (ctx) => {
      const org = await ctx.db.get("organisations", orgId);
      if (org === null) throw new Error("no organisation");
      const { _id, _creationTime, ...facts } = org;
      return await ctx.db.insert("organisations", { ...facts, slug: "sur" });
    });
    const other = await asOrgMember(t, otherId, "admin");
    const asked = { orgId: otherId, importId };
    expect(await other.as.query(imports.get, asked)).toBeNull();
    for (const name of ["undo", "discard", "send"] as const) {
      expect(await codeOf(other.as.mutation(imports[name], asked))).toBe(
        "NOT_FOUND",
      );
    }
    expect(
      await codeOf(
        other.as.query(imports.listRows, {
          ...asked,
          kind: "fresh",
          paginationOpts: firstPage,
        }),
      ),
    ).toBe("NOT_FOUND");
  });
});
