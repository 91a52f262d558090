/**
 * A process to be killed: adds people one after another, or runs an action, over
 * the folder given, and prints each thing once the engine has acknowledged it.
 */
import { createEngine } from "../../../local-backend/engine/engine";
import * as jobs from "../fixtures/engine/convex/jobs";
import * as people from "../fixtures/engine/convex/people";
import * as schema from "../fixtures/engine/convex/schema";

const [directory = "", mode] = process.argv.slice(2);
const engine = await createEngine({
  directory,
  modules: {
    "/convex/schema.ts": schema,
    "/convex/people.ts": people,
    "/convex/jobs.ts": jobs,
  },
  cloudOrigin: "http://cloud.test",
  siteOrigin: "http://site.test",
  autoRun: true,
});

const mutate = (path: string, args: Record<string, string | number>) =>
  engine.runMutation({ path, args, identity: null, isAdmin: false });

if (mode === "action") {
  await mutate("jobs:laterAction", { name: "slow", ms: 0 });
  engine.onCommit(() => process.stdout.write("commit\n"));
} else {
  await mutate("jobs:startChain", { length: 3 });
  for (let i = 0; ; i++) {
    await mutate("people:add", { name: `p${i}` });
    process.stdout.write(`p${i}\n`);
  }
}
