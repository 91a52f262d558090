/** The fake of the model's service over HTTP, and a record of what is in flight. */
import type { FakeAnthropic, FakeAnthropicOptions } from "./fake-anthropic";
import { startFakeAnthropic } from "./fake-anthropic-server";

export interface Model {
  fake: FakeAnthropic;
  /** Makes the scorer Claude's, spoken to at the fake. */
  env: Record<string, string>;
  /** Calls received and not yet answered. */
  inFlight: () => number;
  /** Calls whose caller went away before the answer. */
  abandoned: () => number;
  /** Calls received about the person whose profile says `words`. */
  callsAbout: (words: string) => number;
  /**
   * Receives their calls, but keeps the answers back after the first `after`,
   * until what it answers with is called.
   */
  hold: (words: string, after: number) => () => void;
  close: () => Promise<void>;
}

/** So high that the chain's own limiter never waits: what a test waits for is what it plans. */
const NO_LIMITS = {
  requests: 100_000,
  inputTokens: 1_000_000_000,
  outputTokens: 1_000_000_000,
};

/** Runs in the test's own process. */
export async function startModel(
  options: FakeAnthropicOptions = {},
): Promise<Model> {
  const { url, fake, close } = await startFakeAnthropic({
    limits: NO_LIMITS,
    ...options,
  });
  let inFlight = 0;
  let abandoned = 0;
  const handle = fake.handle;
  const holds = new Map<string, { after: number; isOver: Promise<void> }>();
  const heldBack = async (words: string): Promise<void> => {
    const hold = holds.get(words);
    if (hold === undefined) return;
    hold.after -= 1;
    if (hold.after < 0) await hold.isOver;
  };
  fake.handle = async (request) => {
    inFlight += 1;
    try {
      const body = await request.clone().text();
      const kept = [...holds.keys()].filter((words) => body.includes(words));
      const waits = kept.map(heldBack);
      const answer = await handle(request);
      await Promise.all(waits);
      return answer;
    } finally {
      inFlight -= 1;
      if (request.signal.aborted) abandoned += 1;
    }
  };
  return {
    fake,
    env: {
      ANTHROPIC_API_KEY: "sk-ant-fake",
      ANTHROPIC_BASE_URL: url,
      MATCHING_MODEL: "",
    },
    inFlight: () => inFlight,
    callsAbout: (words) =>
      fake.calls.filter(({ body }) => body.includes(words)).length,
    hold: (words, after) => {
      let release = () => {};
      const isOver = new Promise<void>((resolve) => (release = resolve));
      holds.set(words, { after, isOver });
      return () => {
        holds.delete(words);
        release();
      };
    },
    abandoned: () => abandoned,
    close,
  };
}
