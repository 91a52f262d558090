import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startEngine } from "./support";

describe("files", () => {
  it("are stored, described, read and deleted", async () => {
    const client = await startEngine();
    const id = (await client.action("files:store", { text: "hi" })) as string;
    expect(await client.query("files:about", { id })).toMatchObject({
      url: `http://cloud.test/api/storage/${id}`,
      metadata: { size: 2, contentType: "text/plain" },
    });
    expect(await client.action("files:read", { id })).toBe("hi");
    const served = await client.engine.readBlob(id);
    expect(await served!.blob.text()).toBe("hi");
    expect(served!.contentType).toBe("text/plain");
    await client.mutation("files:remove", { id });
    expect(await client.query("files:about", { id })).toEqual({
      url: null,
      metadata: null,
    });
    expect(await client.engine.readBlob(id)).toBeNull();
  });

  it("can be uploaded once per token", async () => {
    const client = await startEngine();
    const url = new URL((await client.mutation("files:uploadUrl")) as string);
    const token = url.searchParams.get("token")!;
    expect(client.engine.redeemUploadToken("other")).toBe(false);
    expect(client.engine.redeemUploadToken(token)).toBe(true);
    expect(client.engine.redeemUploadToken(token)).toBe(false);
    const id = await client.engine.storeBlob(new Blob(["up"]));
    expect(await client.action("files:read", { id })).toBe("up");
  });

  it("survive a restart, and leave the disk when deleted", async () => {
    const directory = mkdtempSync(path.join(tmpdir(), "engine-files-"));
    const files = path.join(directory, "files");
    try {
      let client = await startEngine({ directory });
      const id = await client.action("files:store", { text: "kept" });
      await client.engine.close();
      client = await startEngine({ directory });
      expect(await client.action("files:read", { id })).toBe("kept");
      expect(readdirSync(files)).toEqual([id]);
      await client.mutation("files:remove", { id });
      expect(readdirSync(files)).toEqual([]);
      await client.engine.close();
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

describe("http actions", () => {
  const at = (route: string, init?: RequestInit) =>
    new Request(`http://site.test${route}`, init);

  it("are routed by path and by prefix", async () => {
    const { engine } = await startEngine();
    const names = await engine.runHttpAction(at("/names"), null);
    expect(await names.json()).toEqual([]);
    const echo = await engine.runHttpAction(
      at("/echo/x", { method: "POST", body: "back" }),
      null,
    );
    expect([echo.status, await echo.text()]).toEqual([201, "back"]);
  });

  it("answer 404 without a route and 500 when they throw", async () => {
    const { engine } = await startEngine();
    expect((await engine.runHttpAction(at("/none"), null)).status).toBe(404);
    const broken = await engine.runHttpAction(at("/broken"), null);
    expect(broken.status).toBe(500);
    expect(await broken.text()).toContain("broken");
  });
});
