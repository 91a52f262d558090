import { AsyncLocalStorage } from "node:async_hooks";
import { setEffectHook, type Effect } from "../../../convex/lib/effects";
import { setOutsideFetch } from "../../../convex/lib/outside";

/** What an action dies of where a plan says so. */
export class Crash extends Error {
  override name = "Crash";
}

/** One numbered moment: before or after a call on ctx, or a call of the model. */
export interface Moment {
  number: number;
  phase: "before" | "after";
  kind: Effect["kind"] | "fetch";
  args: unknown;
  /** What the call answered, after it. */
  result?: unknown;
  action: object | undefined;
}

type Handler = (request: Request) => Promise<Response>;

/**
 * Stands in every action: numbers its effects, kills it where asked, and lets
 * others act in between. A dead action's ctx stays dead: whatever it tries
 * afterwards throws, so that a `catch` cannot write.
 */
export class Probe {
  count = 0;
  /** Calls that reached the model. */
  calls = 0;
  readonly crashed: number[] = [];
  private readonly dead = new WeakSet<object>();
  /** Which action reads which listing titles, to know whose call to the model it is. */
  private readonly readers: { action: object; titles: string[] }[] = [];
  /** Runs what interleaves outside the action's own async context. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly model: Handler,
    private readonly onMoment: (moment: Moment) => Promise<"live" | "crash">,
  ) {}

  install(): void {
    setEffectHook(async (effect) => {
      if (effect.phase === "after") this.noteReader(effect);
      await this.pass(effect, effect.action);
    });
    setOutsideFetch(async (input, init) => {
      const request = new Request(input, init);
      const body = await request.clone().text();
      const action = this.readers.findLast(({ titles }) =>
        titles.some((title) => body.includes(title)),
      )?.action;
      const call = { kind: "fetch", args: body } as const;
      await this.pass({ ...call, phase: "before" }, action);
      this.calls += 1;
      const response = await this.model(request);
      await this.pass({ ...call, phase: "after" }, action);
      return response;
    });
  }

  uninstall(): void {
    setEffectHook(null);
    setOutsideFetch(null);
  }

  private async pass(
    { kind, phase, args, result }: Omit<Moment, "number" | "action">,
    action: object | undefined,
  ): Promise<void> {
    if (action !== undefined && this.dead.has(action)) {
      throw new Crash("the action is dead");
    }
    const number = this.count;
    this.count += 1;
    const fate = await this.outside(() =>
      this.onMoment({ number, phase, kind, args, result, action }),
    );
    if (action !== undefined && this.dead.has(action)) {
      throw new Crash("the action died meanwhile");
    }
    if (fate === "live") return;
    this.crashed.push(number);
    if (action !== undefined) this.dead.add(action);
    throw new Crash(`planned at effect ${number} (${phase} ${kind})`);
  }

  private noteReader({ result, action }: Effect): void {
    const batches = (result as { batches?: ReadInput[] } | null)?.batches;
    if (!Array.isArray(batches)) return;
    const titles = batches.flatMap(({ listings }) =>
      listings.map(({ title }) => title),
    );
    this.readers.push({ action, titles });
  }
}

interface ReadInput {
  listings: { title: string }[];
}
