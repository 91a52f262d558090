import { expect, test } from "vitest";
import { api } from "./project";
import { aBackend, anHttpClient } from "./support";

test("files go up by a one-time address and come back as they were", async () => {
  const { url } = await aBackend();
  const http = anHttpClient(url);
  const address = await http.mutation(api.files.uploadUrl, {});
  const upload = () =>
    fetch(address, {
      method: "POST",
      headers: { "Content-Type": "text/html" },
      body: "<b>hello</b>",
    });
  const { storageId } = (await (await upload()).json()) as {
    storageId: string;
  };
  const stored = await http.query(api.files.url, { id: storageId as never });
  const answer = await fetch(stored ?? "");
  expect(await answer.text()).toBe("<b>hello</b>");
  expect(answer.headers.get("content-type")).toBe("text/html");
  // It shares the app's origin, so a page among the files must not run there.
  expect(answer.headers.get("content-security-policy")).toBe("sandbox");
  expect((await upload()).status).toBe(401);
  expect((await fetch(`${url}/api/storage/unknown`)).status).toBe(404);
});

test("errors keep their data, and an unknown function is named", async () => {
  const { url } = await aBackend();
  const http = anHttpClient(url);
  await expect(
    http.mutation(api.messages.sendThenFail, { channel: "x" }),
  ).rejects.toMatchObject({ data: { code: "NO", channel: "x" } });
  await expect(http.query(api.messages.send as never, {})).rejects.toThrow();
  const unknown = (api.messages as Record<string, unknown>).nothing;
  await expect(http.query(unknown as never, {})).rejects.toThrow(/nothing/);
});

test("any kind of function runs by its path alone", async () => {
  const { url } = await aBackend();
  const call = async (path: string, args: object) => {
    const answer = await fetch(`${url}/api/function`, {
      method: "POST",
      body: JSON.stringify({ path, args, format: "convex_encoded_json" }),
    });
    return (await answer.json()) as { status: string; value?: unknown };
  };
  const add = { name: "n", by: 2 };
  expect(await call("counters:add", add)).toMatchObject({ value: 2 });
  expect(await call("counters:read", { name: "n" })).toMatchObject({
    status: "success",
    value: 2,
  });
});

test("pages of other sites are refused, local ones are not", async () => {
  const { url } = await aBackend();
  const ask = (headers: Record<string, string>, method = "POST") =>
    fetch(`${url}/api/query`, {
      method,
      headers,
      ...(method === "POST"
        ? { body: JSON.stringify({ path: "people:whoAmI", args: {} }) }
        : {}),
    });
  expect((await ask({ Origin: "https://evil.example" })).status).toBe(403);
  const origin = "http://localhost:5173";
  const preflight = await ask({ Origin: origin }, "OPTIONS");
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
  expect((await ask({ Origin: origin })).status).toBe(200);
});

test("routes of http.ts answer on the site port", async () => {
  const { siteUrl, url } = await aBackend();
  const args = { subject: "ann", seconds: 60 };
  const token = await anHttpClient(url).action(api.people.token, args);
  const ask = (headers: Record<string, string>) =>
    fetch(`${siteUrl}/echo`, { method: "POST", headers, body: "hello" });
  const answer = await ask({ Authorization: `Bearer ${token}` });
  expect(answer.status).toBe(201);
  expect(await answer.text()).toBe("hello");
  expect(answer.headers.get("x-subject")).toBe("ann");
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  const stranger = await ask({ Authorization: "Bearer of-bad-news" });
  expect(stranger.headers.get("x-subject")).toBe("nobody");
  expect((await fetch(`${siteUrl}/nowhere`)).status).toBe(404);
});
