import { useEffect, useState, useSyncExternalStore } from "react";
import { useConvexConnectionState } from "convex/react";

export type Connection = "online" | "connecting" | "reconnecting";

/** A hiccup shorter than this is nobody's business. */
const PATIENCE_MS = 1_500;

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Whether the server hears us, as far as the socket and the browser know. */
export function useConnection(): Connection {
  return useConnectionReport().connection;
}

interface ConnectionReport {
  connection: Connection;
  /** Since when what is shown may be old; null while connected. */
  downSince: number | null;
  /** Changes made here that wait to be sent. */
  waitingCount: number;
}

/** The same, with what a person without a connection wants to know. */
export function useConnectionReport(): ConnectionReport {
  const { isWebSocketConnected, hasEverConnected, inflightMutations } =
    useConvexConnectionState();
  const hasNetwork = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
  );
  const isDown = !isWebSocketConnected || !hasNetwork;
  const [downSince, setDownSince] = useState<number | null>(null);

  useEffect(() => {
    if (!isDown) return;
    const since = Date.now();
    const timer = setTimeout(() => setDownSince(since), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setDownSince(null);
    };
  }, [isDown]);

  if (!isDown || downSince === null) {
    return { connection: "online", downSince: null, waitingCount: 0 };
  }
  const connection = hasEverConnected ? "reconnecting" : "connecting";
  return { connection, downSince, waitingCount: inflightMutations };
}
