import { useState } from "react";

/** Whether something asked for is on its way; a second press meanwhile does nothing. */
export function useBusy(): [boolean, (run: () => Promise<unknown>) => void] {
  const [isBusy, setIsBusy] = useState(false);
  const start = (run: () => Promise<unknown>) => {
    if (isBusy) return;
    setIsBusy(true);
    void run().finally(() => setIsBusy(false));
  };
  return [isBusy, start];
}
