import { expect, test } from "vitest";
import { startBackend } from "../../../local-backend/server";
import { api, fixture, temporaryFolder } from "./project";
import { anHttpClient } from "./support";

test("data, files, sessions and the admin key outlive a restart", async () => {
  const options = {
    port: 47_610,
    app: "none",
    directory: await temporaryFolder(),
    projectDirectory: fixture,
    watch: false,
  } as const;
  const first = await startBackend(options);
  const http = anHttpClient(first.url);
  const args = { subject: "ann", seconds: 600 };
  http.setAuth(await http.action(api.people.token, args));
  await http.mutation(api.messages.send, { channel: "a", body: "kept" });
  const upload = await http.mutation(api.files.uploadUrl, {});
  const stored = await fetch(upload, { method: "POST", body: "file" });
  const { storageId } = (await stored.json()) as { storageId: string };
  await first.close();

  const second = await startBackend(options);
  try {
    expect(second.adminKey).toBe(first.adminKey);
    expect(await http.query(api.messages.list, { channel: "a" })).toEqual([
      "kept",
    ]);
    expect(await http.mutation(api.people.whoMutates, {})).toBe("ann");
    const file = await fetch(`${second.url}/api/storage/${storageId}`);
    expect(await file.text()).toBe("file");
  } finally {
    await second.close();
  }
});
