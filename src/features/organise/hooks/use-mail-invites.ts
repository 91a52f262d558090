import { useMutation } from "convex/react";
import { useState } from "react";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import type { Locale } from "@convex/shared/vocabulary";
import type { PastedAddresses } from "@/lib/addresses";
import type { Invited } from "../types";

export interface InviteResult {
  address: string;
  outcome: Invited["outcome"] | "invalid";
}

/** Invites, and keeps what became of each address until the next time. */
export function useMailInvites(orgId: Id<"organisations">) {
  const invite = useMutation(api.orgs.invitations.inviteByMail);
  const [results, setResults] = useState<readonly InviteResult[] | null>(null);
  const send = async (
    { addresses, invalid }: PastedAddresses,
    locale: Locale,
  ) => {
    const invited =
      addresses.length === 0 ? [] : await invite({ orgId, addresses, locale });
    const wrong = invalid.map((address) => ({
      address,
      outcome: "invalid" as const,
    }));
    setResults([...invited, ...wrong]);
  };
  return { send, results };
}
