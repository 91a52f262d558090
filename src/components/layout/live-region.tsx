import { useEffect, useState } from "react";
import { onAnnounce } from "@/lib/announcer";

/** Time for a screen reader to notice an emptied region before it is filled. */
const GAP_MS = 60;

/** The page's one pair of live regions; `useAnnounce` speaks through it. */
export function LiveRegion() {
  const [polite, setPolite] = useState("");
  const [assertive, setAssertive] = useState("");

  useEffect(
    () =>
      onAnnounce((text, politeness) => {
        const say = politeness === "polite" ? setPolite : setAssertive;
        // Emptied first, so that the same words twice are said twice.
        say("");
        setTimeout(() => say(text), GAP_MS);
      }),
    [],
  );

  return (
    <>
      <div role="status" aria-live="polite" className="sr-only">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="sr-only">
        {assertive}
      </div>
    </>
  );
}
