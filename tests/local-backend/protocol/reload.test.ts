import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { api, fixture, temporaryFolder } from "./project";
import { aBackend, aClient, anHttpClient, eventually } from "./support";

async function aProject() {
  const project = await temporaryFolder();
  await cp(fixture, project, { recursive: true });
  const edit = async (file: string, from: string, to: string) => {
    const path = join(project, "convex", file);
    const text = await readFile(path, "utf8");
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  };
  return { project, edit };
}

test("a saved function runs at once over the same data, subscriptions included", async () => {
  const { project, edit } = await aProject();
  const { url } = await aBackend({ projectDirectory: project, watch: true });
  const client = aClient(url);
  const shown: string[][] = [];
  await client.mutation(api.messages.send, { channel: "a", body: "hi" });
  client.onUpdate(api.messages.list, { channel: "a" }, (list) => {
    shown.push(list);
  });
  await eventually(() => expect(shown).toEqual([["hi"]]));

  const savedAt = performance.now();
  await edit("messages.ts", "({ body }) => body", "({ body }) => body + '!'");
  await eventually(() => expect(shown.at(-1)).toEqual(["hi!"]));
  expect(performance.now() - savedAt).toBeLessThan(2000);
});

test("code that does not load is reported and the old code stays", async () => {
  const { project, edit } = await aProject();
  const { url } = await aBackend({ projectDirectory: project, watch: true });
  const http = anHttpClient(url);
  const problems = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const reported = (pattern: RegExp) =>
    eventually(() =>
      expect(problems.mock.calls.map(([text]) => String(text)).join()).toMatch(
        pattern,
      ),
    );
  await edit("counters.ts", "value + by", "value + by +");
  await reported(/did not load/);
  expect(await http.mutation(api.counters.add, { name: "n", by: 1 })).toBe(1);
  await edit("counters.ts", "value + by +", "value + by * 10");
  await vi.waitFor(async () =>
    expect(
      await http.mutation(api.counters.add, { name: "m", by: 1 }),
    ).not.toBe(1),
  );
  problems.mockRestore();
});

test("a new file's functions are there without a restart", async () => {
  const { project } = await aProject();
  const { url } = await aBackend({ projectDirectory: project, watch: true });
  await writeFile(
    join(project, "convex", "fresh.ts"),
    `import { query } from "./builders";
     export const one = query({ args: {}, handler: async () => 1 });`,
  );
  const fresh = (api as unknown as Record<string, { one: never }>).fresh?.one;
  await vi.waitFor(
    async () => expect(await anHttpClient(url).query(fresh as never)).toBe(1),
    { timeout: 5000 },
  );
});
