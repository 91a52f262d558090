import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { enqueue } from "./outbox";

/** Long enough for a provider that is down for a weekend. */
const GOOD_FOR_MS = 72 * 60 * 60 * 1_000;

interface Move {
  /** The wish it fulfils: one letter for each. */
  wishId: Id<"emailChanges">;
  /** Where the account is from now on. */
  email: string;
  at: number;
}

/**
 * Tells the address that an account leaves, as it stands on `member`, where it
 * went. To be called in the transaction that moves it: whoever took an account
 * over must not be able to keep its owner from hearing of it.
 */
export async function tellLeftAddress(
  ctx: MutationCtx,
  { _id, email: address, locale }: Doc<"users">,
  { wishId, email, at }: Move,
): Promise<void> {
  if (address === undefined) return;
  await enqueue(ctx, {
    dedupeKey: `address-changed:${wishId}`,
    stream: "account",
    userId: _id,
    address,
    ...(locale !== undefined && { locale }),
    refs: { kind: "addressChanged", email, at },
    notBefore: at,
    notAfter: at + GOOD_FOR_MS,
  });
}
