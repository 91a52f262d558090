import { useState } from "react";
import { sentCodeSlot, type SentCode } from "@/lib/sent-code";

/** The code that a page waits for; a reload of the page waits on. */
export function useSentCode(flow: "signUp" | "reset") {
  const [slot] = useState(() => sentCodeSlot(flow));
  const [sent, setSent] = useState(slot.read);
  return {
    sent,
    note: (next: SentCode) => {
      slot.write(next);
      setSent(next);
    },
    /** It was used: the page stays as it is until the member is led on. */
    spend: slot.clear,
    forget: () => {
      slot.clear();
      setSent(null);
    },
  };
}
