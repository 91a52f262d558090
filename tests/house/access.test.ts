import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FunctionReference } from "convex/server";
import { errorCodeOf } from "../../convex/shared/errors";
import { useAuthEnv } from "../support/auth-env";
import {
  LIBRARY_FUNCTIONS,
  POLICY,
  PUBLIC_ACTIONS,
  ROUTES,
} from "./access.policy";
import type { Row } from "./access.outcomes";
import {
  accessWorld,
  ROLES,
  snapshotOf,
  type AccessWorld,
  type Role,
} from "./access.world";
import { hasAny, listFunctions, listRoutes } from "./registry";

useAuthEnv();

const functions = await listFunctions();
const types = new Map(functions.map(({ name, type }) => [name, type]));
const publicFunctions = functions.filter(
  ({ visibility }) => visibility === "public",
);

async function call(world: AccessWorld, role: Role, row: Row) {
  const caller = role === "anonymous" ? world.t : world.people[role].as;
  const args = row.args(world);
  switch (types.get(row.name)) {
    case "query":
      return await caller.query(
        row.reference as FunctionReference<"query">,
        args,
      );
    case "mutation":
      return await caller.mutation(
        row.reference as FunctionReference<"mutation">,
        args,
      );
    case "action":
      return await caller.action(
        row.reference as FunctionReference<"action">,
        args,
      );
    case undefined:
      throw new Error(`${row.name} is in the policy but not registered`);
  }
}

async function outcomeOf(answer: Promise<unknown>) {
  try {
    await answer;
    return "ok";
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    return code;
  }
}

describe("the policy", () => {
  test("has one row for every public function, and for nothing else", () => {
    const rows = POLICY.map(({ name }) => name);
    expect(rows.toSorted()).toEqual(
      publicFunctions.map(({ name }) => name).toSorted(),
    );
  });

  test("names every HTTP route", async () => {
    expect(await listRoutes()).toEqual(Object.keys(ROUTES).toSorted());
  });
});

describe.each(POLICY)("$name", (row) => {
  // What a call schedules stays scheduled: nothing of it runs into the next cell.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(ROLES)(`as %s`, async (role) => {
    const world = await accessWorld();
    const before = await snapshotOf(world.t);
    const outcome = await outcomeOf(call(world, role, row));
    expect(outcome).toBe(row.outcomes[role]);
    const isRead = types.get(row.name) === "query";
    if (outcome !== "ok" || isRead) {
      expect(await snapshotOf(world.t)).toEqual(before);
    }
  });
});

describe.each(Object.entries(ROUTES))("%s", (route, status) => {
  test("answers anyone", async () => {
    const { t } = await accessWorld();
    const [method = "", path = ""] = route.split(" ");
    expect((await t.fetch(path, { method })).status).toBe(status);
  });
});

describe("every function", () => {
  test("there are some of each kind, so that the rules below look at something", () => {
    const kinds = functions.map(
      ({ type, visibility }) => `${visibility} ${type}`,
    );
    for (const kind of [
      "public query",
      "public mutation",
      "public action",
      "internal query",
      "internal mutation",
      "internal action",
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  test("is either public or internal", () => {
    const unclear = functions.filter(
      ({ visibility }) => visibility === "both" || visibility === "none",
    );
    expect(unclear).toEqual([]);
  });

  test("states its arguments and what it returns", () => {
    const silent = functions
      .filter(({ args, returns }) => args === null || returns === null)
      .map(({ name }) => name)
      .filter((name) => !LIBRARY_FUNCTIONS.includes(name));
    expect(silent).toEqual([]);
  });

  test("that is public lets nothing unchecked through", () => {
    const loose = publicFunctions
      .filter(({ args, returns }) => hasAny(args) || hasAny(returns))
      .map(({ name }) => name);
    expect(loose).toEqual([]);
  });

  test("that is a public action is one the official client calls by name", () => {
    const actions = publicFunctions
      .filter(({ type }) => type === "action")
      .map(({ name }) => name);
    expect(actions).toEqual(PUBLIC_ACTIONS.toSorted());
  });
});
