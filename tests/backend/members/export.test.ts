import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined } from "../../support/community";
import { asMember } from "../../support/people";

const { exports: files, queries } = api.members;

const file = {
  format: "csv" as const,
  columns: ["email", "tags", "email"] as ("email" | "tags")[],
  count: 37,
  isNarrowed: true,
};

test("an export is a line of the log: how many, which columns; a member may not", async () => {
  const community = await aCommunity();
  const { t, admin, orgId } = community;
  const ana = await joined(community, "Ana");
  await admin.as.mutation(files.begin, { orgId, ...file });
  const { page } = await admin.as.query(queries.getLog, {
    orgId,
    paginationOpts: { numItems: 10, cursor: null },
  });
  expect(page.find(({ action }) => action === "membersExported")).toMatchObject(
    {
      actorName: "Adela",
      subjectId: null,
      details: {
        count: 37,
        columns: "name, email, tags",
        format: "csv",
        isNarrowed: true,
      },
    },
  );
  const begin = { orgId, ...file };
  expect(await codeOf(ana.as.mutation(files.begin, begin))).toBe("FORBIDDEN");
  const stranger = await asMember(t);
  expect(await codeOf(stranger.as.mutation(files.begin, begin))).toBe(
    "NOT_FOUND",
  );
  expect(
    await codeOf(
      admin.as.mutation(files.begin, { ...begin, count: Number.NaN }),
    ),
  ).toBe("INVALID");
});

test("more than ten in a row have to wait", async () => {
  const { admin, orgId } = await aCommunity();
  for (let times = 0; times < 10; times += 1) {
    await admin.as.mutation(files.begin, { orgId, ...file });
  }
  expect(await codeOf(admin.as.mutation(files.begin, { orgId, ...file }))).toBe(
    "RATE_LIMITED",
  );
});
