type Politeness = "polite" | "assertive";

const listeners = new Set<(text: string, politeness: Politeness) => void>();

/** Says `text` to screen readers through the page's one live region. */
export function announce(
  text: string,
  politeness: Politeness = "polite",
): void {
  listeners.forEach((listener) => listener(text, politeness));
}

export function onAnnounce(
  listener: (text: string, politeness: Politeness) => void,
): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
