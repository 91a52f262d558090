/** Long enough to read, decide and reach; hovering or focusing stops the clock. */
export const UNDO_MS = 8_000;
const PLAIN_MS = 5_000;

/** One tap that may follow what was done; not tapping is an answer too. */
export interface ToastChoices {
  label: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => unknown;
  /** Said once one is chosen. */
  thanks: string;
  /** What may follow from the choice. */
  nextFor?: (value: string) => { label: string; onPress: () => void } | null;
}

export interface ToastData {
  tone: "plain" | "error";
  undo?: () => void;
  choices?: ToastChoices;
}

interface UndoableOptions {
  title: string;
  description?: string;
  undo: () => unknown;
  choices?: ToastChoices;
  /** When the chance is over and nothing was undone. */
  onExpire?: () => void;
}

interface ToastMessage {
  id: string;
  title: string;
  description?: string;
  /** Milliseconds on screen; 0 stays. */
  timeout: number;
  priority?: "high";
  data: ToastData;
  onClose?: () => void;
}

interface ToastScreen {
  add: (message: ToastMessage) => unknown;
  close: (id: string) => void;
}

/**
 * What shows toasts comes in a lazy chunk; until it is there they wait here, so
 * that none is lost and the entry bundle does not carry it.
 */
let screen: ToastScreen | null = null;
const waiting: ToastMessage[] = [];
let lastNumber = 0;

export function attachToastScreen(next: ToastScreen): () => void {
  screen = next;
  waiting.splice(0).forEach((message) => next.add(message));
  return () => {
    if (screen === next) screen = null;
  };
}

function add(message: Omit<ToastMessage, "id">): string {
  lastNumber += 1;
  const withId = { ...message, id: `toast-${lastNumber}` };
  if (screen) screen.add(withId);
  else waiting.push(withId);
  return withId.id;
}

/** Undoable toasts still on screen, oldest first. */
const undoable: { id: string; undo: () => void }[] = [];

function drop(id: string): void {
  const index = undoable.findIndex((entry) => entry.id === id);
  if (index >= 0) undoable.splice(index, 1);
}

function show(title: string, description?: string): void {
  add({
    title,
    description,
    timeout: PLAIN_MS,
    data: { tone: "plain" },
  });
}

/** Stays until it is read: a failed click is never silent. */
function showError(title: string, description?: string): void {
  add({
    title,
    description,
    timeout: 0,
    priority: "high",
    data: { tone: "error" },
  });
}

let onUndoFailed: (error: unknown) => void = () => undefined;

/** The toaster words failures of an undo, in the language of the moment. */
export function handleUndoFailure(handler: (error: unknown) => void): void {
  onUndoFailed = handler;
}

/** Answers how to take the toast back, where what it says did not come about. */
function showUndoable({
  title,
  description,
  undo,
  choices,
  onExpire,
}: UndoableOptions): () => void {
  let isUndone = false;
  const undoOnce = () => {
    if (isUndone) return;
    isUndone = true;
    screen?.close(id);
    Promise.resolve()
      .then(undo)
      .catch((error: unknown) => onUndoFailed(error));
  };
  const id = add({
    title,
    description,
    timeout: UNDO_MS,
    data: {
      tone: "plain",
      undo: undoOnce,
      ...(choices && {
        choices: {
          ...choices,
          // While an undone toast is still leaving: it asks nothing any more.
          onChoose: (value) => !isUndone && choices.onChoose(value),
        },
      }),
    },
    onClose: () => {
      drop(id);
      if (!isUndone) onExpire?.();
    },
  });
  undoable.push({ id, undo: undoOnce });
  return () => {
    isUndone = true;
    screen?.close(id);
  };
}

/** Undoes the newest thing that still can be; false when there is none. */
function undoLatest(): boolean {
  const latest = undoable.at(-1);
  latest?.undo();
  return latest !== undefined;
}

/** Words for what just happened, usable from anywhere in the app. */
export const toasts = { show, showError, showUndoable, undoLatest };
