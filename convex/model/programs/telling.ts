/** What a member is told of their place in a program. */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { PLACE_NEWS } from "../../tables/notifications";
import { notify, retract } from "../notifications/notify";
import type { Enrolment, Program } from "./views";

type News = (typeof PLACE_NEWS)[number];
type Told = Pick<Enrolment, "_id" | "userId">;

/** Completing is told once, however often a corrected attendance takes it back and gives it again. */
export async function tell(
  ctx: MutationCtx,
  { _id: programId, name }: Pick<Program, "_id" | "name">,
  enrolment: Told,
  news: News,
): Promise<void> {
  const since = news === "completed" ? 0 : Date.now();
  await notify(ctx, enrolment.userId, keyOf(enrolment._id, news, since), {
    kind: "programPlace",
    programId,
    title: name,
    news,
  });
}

/** What was told when somebody came to stand as they do is not so: it goes again. */
export async function untell(
  ctx: MutationCtx,
  { _id, userId, since }: Told & Pick<Enrolment, "since">,
): Promise<void> {
  for (const news of [
    "admitted",
    "waitlisted",
    "declined",
    "removed",
  ] as const) {
    await retract(ctx, userId, keyOf(_id, news, since));
  }
}

function keyOf(
  enrolmentId: Id<"enrolments">,
  news: News,
  since: number,
): string {
  return `program:${enrolmentId}:${news}:${since}`;
}
