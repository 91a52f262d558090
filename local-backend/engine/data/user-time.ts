/** How long a function's own code computes, and the limit on it. */
import { MAX_USER_MS } from "./metrics";

// The real ones: tests put clocks of their own in their place.
const { nextTick } = process;
const wallMs = performance.now.bind(performance);

interface Mark {
  wallMs: number;
  cpuMs: number;
}

function mark(): Mark {
  const { user, system } = process.cpuUsage();
  return { wallMs: wallMs(), cpuMs: (user + system) / 1_000 };
}

/**
 * On Convex each function computes alone, and neither the database's work nor
 * waiting counts. Here one process runs them all: what counts are the stretches
 * between being given control and waiting again, in CPU time of the process,
 * so that a busy machine and other functions fail nobody's. Close, not exact: an
 * action whose turn falls into the same stretch counts too, and what follows a
 * wait that the sandbox does not know (a package's own crypto) does not.
 */
export class UserTime {
  private spentMs = 0;
  private since: Mark | null = null;
  private isEndAwaited = false;

  constructor(private readonly path: string) {
    this.start();
  }

  /** The function has control from here on. */
  start(): void {
    this.stop();
    this.since = mark();
    if (this.isEndAwaited) return;
    this.isEndAwaited = true;
    // When no promise is left to go on, the function waits for something slower.
    nextTick(() => {
      this.isEndAwaited = false;
      this.stop();
    });
  }

  /** The function waits, or the database works for it. */
  stop(): void {
    if (this.since === null) return;
    const { since } = this;
    const now = mark();
    // Other threads of the process compute too, the machine may do neither.
    this.spentMs += Math.min(
      now.wallMs - since.wallMs,
      now.cpuMs - since.cpuMs,
    );
    this.since = null;
  }

  /** Waits for work that is not the function's own. */
  async whileAway<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      this.start();
    }
  }

  /** Refuses code that has computed for longer than Convex lets it. */
  check(): void {
    if (this.since !== null) this.start();
    if (this.spentMs <= MAX_USER_MS) return;
    throw new Error(
      `Function ${this.path} execution timed out (maximum duration: ${MAX_USER_MS / 1_000}s)`,
    );
  }
}
