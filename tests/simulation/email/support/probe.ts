import { AsyncLocalStorage } from "node:async_hooks";
import { setEffectHook, type Effect } from "../../../../convex/lib/effects";
import type { FakeResend } from "../../../support/fake-resend";
import { Crash } from "../../support/probe";

/** One moment of a sending action: before or after a call on ctx, or a request. */
export interface MailMoment {
  number: number;
  name: "begin" | "request" | "record";
  phase: "before" | "after";
  args: unknown;
  result?: unknown;
}

const realImmediate = globalThis.setImmediate;

/**
 * Stands in every sending action: numbers its moments, kills it where asked, and
 * lets others act in between. A dead action stays dead.
 */
export class MailProbe {
  count = 0;
  readonly crashed: number[] = [];
  private readonly dead = new Set<object>();
  private readonly active = new Set<object>();
  private readonly byKey = new Map<string, object>();
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly provider: FakeResend,
    private readonly onMoment: (
      moment: MailMoment,
    ) => Promise<"live" | "crash">,
  ) {}

  install(): void {
    setEffectHook((effect) => this.onEffect(effect));
  }

  uninstall(): void {
    setEffectHook(null);
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const key = request.headers.get("idempotency-key") ?? "";
    const action = this.byKey.get(key) ?? {};
    await this.pass({ name: "request", phase: "before", args: key }, action);
    const response = await this.provider.handle(request);
    await this.pass({ name: "request", phase: "after", args: key }, action);
    return response;
  };

  /** Real work (signing, wording) takes real turns: the clock waits for it. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      await new Promise<void>((resolve) => realImmediate(() => resolve()));
      if (this.active.size > 0) quiet = -1;
    }
  }

  private async onEffect({ phase, args, result, action }: Effect) {
    const isRecord = typeof args === "object" && "outcome" in (args ?? {});
    const name = isRecord ? "record" : "begin";
    if (name === "begin") this.active.add(action);
    const { key } = (result ?? {}) as { key?: string };
    if (name === "begin" && phase === "after" && key !== undefined) {
      this.byKey.set(key, action);
    }
    await this.pass({ name, phase, args, result }, action);
    const isLast = phase === "after" && (name === "record" || result === null);
    if (isLast) this.active.delete(action);
  }

  private async pass(
    moment: Omit<MailMoment, "number">,
    action: object,
  ): Promise<void> {
    this.throwIfDead(action, moment.name);
    const number = this.count;
    this.count += 1;
    const fate = await this.outside(() => this.onMoment({ ...moment, number }));
    this.throwIfDead(action, moment.name);
    if (fate === "live") return;
    this.crashed.push(number);
    this.dead.add(action);
    this.throwIfDead(action, moment.name);
  }

  private throwIfDead(action: object, name: MailMoment["name"]) {
    if (!this.dead.has(action)) return;
    // The SDK turns what a request throws into an answer; its action lives on to the record.
    if (name !== "request") this.active.delete(action);
    throw new Crash("the action is dead");
  }
}
