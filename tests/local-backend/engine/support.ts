import type { JSONValue, Value } from "convex/values";
import { convexToJson, jsonToConvex } from "convex/values";
import { createEngine } from "../../../local-backend/engine/engine";
import type {
  Engine,
  EngineOptions,
  LoadedModules,
  Outcome,
} from "../../../local-backend/engine/types";

/** The fixture app, as the module loader would hand it over. */
export const fixture = import.meta.glob(
  [
    "../fixtures/engine/convex/**/*.ts",
    "!../fixtures/engine/convex/**/counter/*",
  ],
  { eager: true },
) as LoadedModules;

/** The fixture without its timetable. */
export function withoutCrons(): LoadedModules {
  return Object.fromEntries(
    Object.entries(fixture).filter(([key]) => !key.endsWith("/crons.ts")),
  );
}

export class RefusedError extends Error {
  constructor(readonly outcome: Outcome & { success: false }) {
    super(outcome.errorMessage);
  }
}

export function unwrap(outcome: Outcome): unknown {
  if (!outcome.success) throw new RefusedError(outcome);
  return jsonToConvex(outcome.value);
}

const toArgs = (args: unknown): JSONValue =>
  convexToJson((args ?? {}) as Value);

/** Calls as an anonymous client makes them. */
export class Client {
  constructor(
    readonly engine: Engine,
    private readonly isAdmin = false,
  ) {}

  private call(path: string, args: unknown) {
    const { isAdmin } = this;
    return { path, args: toArgs(args), identity: null, isAdmin };
  }

  async query(path: string, args?: unknown): Promise<unknown> {
    return unwrap((await this.engine.runQuery(this.call(path, args))).outcome);
  }

  async mutation(path: string, args?: unknown, dedupeKey?: string) {
    const call = this.call(path, args);
    const options = dedupeKey === undefined ? {} : { dedupeKey };
    return unwrap((await this.engine.runMutation(call, options)).outcome);
  }

  async action(path: string, args?: unknown): Promise<unknown> {
    return unwrap(await this.engine.runAction(this.call(path, args)));
  }

  subscribe(path: string, args?: unknown, journal?: string | null) {
    return this.engine.runQuery(this.call(path, args), { journal });
  }
}

/** An engine over the fixture; in memory unless a folder is named. */
export async function startEngine(
  options: Partial<EngineOptions> = {},
): Promise<Client> {
  const engine = await createEngine({
    directory: null,
    modules: withoutCrons(),
    cloudOrigin: "http://cloud.test",
    siteOrigin: "http://site.test",
    ...options,
  });
  return new Client(engine);
}
