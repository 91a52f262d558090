export interface StoredSetting<T extends string> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/**
 * A small choice kept in this browser and shared by its tabs. Where storage is
 * refused (private windows), the choice lasts until the page is closed.
 */
export function storedSetting<T extends string>(
  key: string,
  choices: readonly T[],
  fallback: () => T,
): StoredSetting<T> {
  const listeners = new Set<() => void>();
  let current: T | null = null;

  const parse = (text: string | null): T | null =>
    choices.find((choice) => choice === text) ?? null;

  const notify = () => listeners.forEach((listener) => listener());

  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return;
    current = parse(event.newValue) ?? fallback();
    notify();
  };

  return {
    get() {
      current ??= parse(readItem(key)) ?? fallback();
      return current;
    },
    set(value) {
      current = value;
      writeItem(key, value);
      notify();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener("storage", onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          window.removeEventListener("storage", onStorage);
        }
      };
    },
  };
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
