/** What there is to do with a mail that is due: asked when it is claimed, and by dry runs. */
import type { WithoutSystemFields } from "convex/server";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { outOfQuietHours } from "../../shared/mail/schedule";
import { isBulk } from "../../shared/mail/streams";
import { missingFor } from "./capability";
import { checkMail, type MayNot } from "./checking";
import { contentOf, type Reader } from "./contents";
import type { Mail } from "./outbox";

export type Contents = WithoutSystemFields<Doc<"emailContents">>;

export type MailDecision =
  /** It may not go, or nothing of it is left to say. */
  | { kind: "end"; end: MayNot }
  /** Its reader's night: not before `until` (ms). */
  | { kind: "putOff"; until: number }
  /**
   * To be read here: nothing leaves to this reader or, `missing` says why, from
   * this deployment.
   */
  | { kind: "keep"; contents: Contents; missing: string | null }
  | { kind: "leave"; contents: Contents };

const UNKNOWN_ZONE = "UTC";

export async function decideMail(
  ctx: QueryCtx,
  mail: Mail,
  reader: Reader,
  now: number,
): Promise<MailDecision> {
  const checked = await checkMail(ctx, mail, now);
  if ("reason" in checked) return { kind: "end", end: checked };
  const timeZone = checked.preferences?.timeZone ?? UNKNOWN_ZONE;
  if (isBulk(mail.stream)) {
    const until = outOfQuietHours(now, timeZone);
    if (until !== now) return { kind: "putOff", until };
  }
  const content = await contentOf(ctx, mail, reader, now);
  if (content === null) {
    const end = { state: "suppressed", reason: "nothingLeft" } as const;
    return { kind: "end", end };
  }
  const contents: Contents = {
    outboxId: mail._id,
    content,
    locale: checked.user?.locale ?? mail.locale ?? "en",
    timeZone,
    name: checked.user?.name ?? "",
    address: checked.address,
  };
  // Sample people have no mailbox, on whatever deployment they are.
  const isSample = checked.user?.isSample === true;
  const missing = isSample ? null : missingFor(mail.stream);
  return isSample || missing !== null
    ? { kind: "keep", contents, missing }
    : { kind: "leave", contents };
}
