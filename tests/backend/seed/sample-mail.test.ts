import { expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  aMatch,
  aReader,
  outboxOf,
  planAndSend,
  settle,
  someListings,
  useMail,
} from "../../support/mail";
import { newWorld } from "../../support/setup";

const mail = useMail();
const { planMailOf, saveWorld } = internal.seed.run;

test("a sample person's alert is made at once, once, and kept to be read in the app", async () => {
  const t = await newWorld();
  await t.mutation(saveWorld, {});
  const [listing] = await someListings(t, ["one"]);
  const { email, userId, profileId } = await t.run(async (ctx) => {
    const profile = await ctx.db.query("profiles").first();
    const user = await ctx.db.get("users", profile!.userId);
    return {
      email: user!.email!,
      userId: user!._id,
      profileId: profile!._id,
    };
  });
  await aMatch(t, { userId, profileId }, listing!);
  for (let time = 0; time < 2; time += 1) {
    await t.mutation(planMailOf, { email });
    await settle(t);
  }
  expect(await outboxOf(t)).toMatchObject([
    { userId, stream: "matchAlert", state: "kept" },
  ]);
  expect(mail.fake().requests).toEqual([]);
});

test("nobody but a sample person is made due", async () => {
  const t = await newWorld();
  const ada = await aReader(t, { email: "ada@example.org" });
  const email = "ada@example.org";
  expect(await codeOf(t.mutation(planMailOf, { email }))).toBe("NOT_FOUND");
  await planAndSend(t);
  expect(await outboxOf(t)).toEqual([]);
  const paginationOpts = { numItems: 5, cursor: null };
  const mine = await ada.as.query(api.emails.mine.listMine, { paginationOpts });
  expect(mine.page).toEqual([]);
});
