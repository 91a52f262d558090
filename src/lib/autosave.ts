import type { MemberSlot } from "./member-slots";

export type AutosaveStatus =
  "idle" | "restored" | "saving" | "saved" | "offline" | "conflict" | "error";

export interface AutosaveState<T> {
  /** What the person sees and types. */
  value: T;
  status: AutosaveStatus;
  /** Whether something typed here has not reached the server. */
  isDirty: boolean;
  error: unknown;
}

export interface AutosaveOptions<T> {
  /** Resolves when the server has it; rejects when it does not. */
  save: (value: T) => Promise<unknown>;
  isEqual: (one: T, other: T) => boolean;
  isConflict: (error: unknown) => boolean;
  delayMs: number;
  /** Where unsaved text outlives the page; what lies there is offered at the start. */
  draft?: MemberSlot<T>;
}

/**
 * One value edited here and kept on a server. Saves are debounced and one at a
 * time; what is typed always wins over what arrives while it is unsaved; a
 * failed save keeps the text and is tried again by the next edit or `flush`.
 */
export class Autosave<T> {
  private state: AutosaveState<T>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private draining: Promise<void> | null = null;
  /** Whether something waits to be saved as soon as the save under way ends. */
  private isDue = false;
  /**
   * The newest value that came from the server, compared only with the next
   * one to come: an echo that the server trimmed must not replace what is typed.
   */
  private server: T;
  private isOnline = true;

  constructor(
    initial: T,
    private options: AutosaveOptions<T>,
  ) {
    this.server = initial;
    const kept = options.draft?.read() ?? null;
    this.state = {
      value: kept ?? initial,
      status: kept === null ? "idle" : "restored",
      isDirty: kept !== null,
      error: null,
    };
  }

  readonly getState = (): AutosaveState<T> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  configure(options: AutosaveOptions<T>): void {
    this.options = options;
  }

  /** A value from the server: shown unless something unsaved is on the screen. */
  receive(value: T): void {
    if (this.options.isEqual(value, this.server)) return;
    this.server = value;
    if (!this.state.isDirty) this.change({ value });
  }

  readonly setValue = (next: T | ((current: T) => T)): void => {
    const value =
      typeof next === "function"
        ? (next as (current: T) => T)(this.state.value)
        : next;
    if (this.options.isEqual(value, this.state.value)) return;
    this.change({ value, isDirty: true });
    this.options.draft?.write(value);
    // A conflict waits for the person's decision; saving on would make it for them.
    if (this.state.status !== "conflict") this.schedule();
  };

  setOnline(isOnline: boolean): void {
    if (this.isOnline === isOnline) return;
    this.isOnline = isOnline;
    if (this.draining) this.change({ status: isOnline ? "saving" : "offline" });
    else if (isOnline && this.state.status === "error") void this.flush();
  }

  /** Saves what is unsaved now; resolves when nothing more is under way. */
  readonly flush = (): Promise<void> => {
    clearTimeout(this.timer);
    this.isDue = true;
    this.draining ??= this.drain().finally(() => {
      this.draining = null;
    });
    return this.draining;
  };

  /** Ends a conflict by saving what is on the screen. */
  readonly keepMine = async (): Promise<void> => {
    this.change({ status: "idle" });
    await this.flush();
  };

  /** Ends a conflict, or drops an unsaved edit, by showing what the server has. */
  readonly takeTheirs = (): void => {
    clearTimeout(this.timer);
    this.options.draft?.clear();
    this.change({
      value: this.server,
      isDirty: false,
      status: "idle",
      error: null,
    });
  };

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.delayMs);
  }

  private async drain(): Promise<void> {
    while (
      this.isDue &&
      this.state.isDirty &&
      this.state.status !== "conflict"
    ) {
      this.isDue = false;
      await this.saveOnce();
    }
    this.isDue = false;
  }

  private async saveOnce(): Promise<void> {
    const sent = this.state.value;
    this.change({ status: this.isOnline ? "saving" : "offline", error: null });
    try {
      await this.options.save(sent);
    } catch (error) {
      const isConflict = this.options.isConflict(error);
      this.change({ status: isConflict ? "conflict" : "error", error });
      return;
    }
    const isSaved = this.options.isEqual(this.state.value, sent);
    if (isSaved) this.options.draft?.clear();
    this.change({ isDirty: !isSaved, status: isSaved ? "saved" : "saving" });
  }

  private change(part: Partial<AutosaveState<T>>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
