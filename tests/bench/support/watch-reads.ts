/** Counts what each query and mutation of the embedded backend in this process reads. */
import { AsyncLocalStorage } from "node:async_hooks";
import { Core } from "../../../local-backend/engine/core";
import { Metrics } from "../../../local-backend/engine/data/metrics";

export interface Execution {
  kind: "query" | "mutation";
  /** As "matches:listMine". */
  path: string;
  /** Whose identity it ran under. */
  subject: string | undefined;
  /** Documents read, by whatever index. */
  docs: number;
}

type Call = Parameters<Core["runQuery"]>[0];

/** Notes every execution until `stop`; once at a time in a process. */
export function watchReads(): { executions: Execution[]; stop: () => void } {
  const executions: Execution[] = [];
  const running = new AsyncLocalStorage<Execution>();
  const begin = (kind: Execution["kind"], { fn, identity }: Call) => {
    const { path } = fn;
    const subject = identity?.subject;
    const execution = { kind, path, subject, docs: 0 };
    executions.push(execution);
    return execution;
  };
  const original = {
    runQuery: Reflect.get(Core.prototype, "runQuery") as Core["runQuery"],
    runMutation: Reflect.get(
      Core.prototype,
      "runMutation",
    ) as Core["runMutation"],
    add: Reflect.get(Metrics.prototype, "add") as Metrics["add"],
  };
  Core.prototype.runQuery = async function (call, options) {
    const execution = begin("query", call);
    return await running.run(execution, () =>
      original.runQuery.call(this, call, options),
    );
  };
  Core.prototype.runMutation = function (call) {
    return running.run(begin("mutation", call), () =>
      original.runMutation.call(this, call),
    );
  };
  Metrics.prototype.add = function (metric, amount = 1) {
    const execution = running.getStore();
    if (execution !== undefined && metric === "documentsRead") {
      execution.docs += amount;
    }
    original.add.call(this, metric, amount);
  };
  const stop = () => {
    Core.prototype.runQuery = original.runQuery;
    Core.prototype.runMutation = original.runMutation;
    Metrics.prototype.add = original.add;
  };
  return { executions, stop };
}
