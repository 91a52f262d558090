import { expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { asMember } from "../../support/people";
import { newWorld } from "../../support/setup";

test("an operator makes a proved address a platform admin, twice without harm", async () => {
  const t = await newWorld();
  const ana = await asMember(t, { email: "ana@example.org" });

  for (let time = 0; time < 2; time += 1) {
    await t.mutation(internal.account.roles.makePlatformAdmin, {
      email: " Ana@Example.org ",
    });
  }

  const me = await ana.as.query(api.account.queries.getMe, {});
  expect(me?.platformRole).toBe("platformAdmin");
});

test("an address that nobody proved is not found, and nobody is raised", async () => {
  const t = await newWorld();
  await t.run(async (ctx) => {
    await ctx.db.insert("users", { email: "ana@example.org" });
  });

  await expect(
    t.mutation(internal.account.roles.makePlatformAdmin, {
      email: "ana@example.org",
    }),
  ).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });

  const roles = await t.run(async (ctx) =>
    (await ctx.db.query("users").take(5)).map(
      (user) => user.platformRole ?? null,
    ),
  );
  expect(roles).toEqual([null]);
});
