import type { Invitation } from "./types";

export type InvitationState = "open" | "revoked" | "over" | "used" | "accepted";

/** Where an invitation stands as of `now` (ms); the first thing that closed it. */
export function stateOf(
  { kind, isRevoked, useCount, maxUses, expiresAt }: Invitation,
  now: number,
): InvitationState {
  if (kind === "address" && useCount > 0) return "accepted";
  if (isRevoked) return "revoked";
  if (maxUses !== null && useCount >= maxUses) return "used";
  return expiresAt !== null && expiresAt <= now ? "over" : "open";
}
