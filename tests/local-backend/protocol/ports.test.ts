import { expect, test } from "vitest";
import { openServer, closeServer } from "../../../local-backend/hosting";
import { startBackend } from "../../../local-backend/server";
import { fixture } from "./project";

test.each(["app", "site"])(
  "a busy %s port is refused with a command that works",
  async (which) => {
    const [other, busy] = await openServer(0);
    const ports =
      which === "app"
        ? { port: busy, sitePort: 0 }
        : { port: 0, sitePort: busy };
    const options = {
      app: "none",
      directory: null,
      projectDirectory: fixture,
      watch: false,
    } as const;
    const refusal = await startBackend({ ...options, ...ports }).then(
      () => "",
      (error: Error) => error.message,
    );
    await closeServer(other);
    expect(refusal).toContain(`Port ${busy} is in use`);
    const suggested = Number(/PORT=(\d+)/.exec(refusal)?.[1]);
    const started = await startBackend({ ...options, port: suggested });
    expect(started.siteUrl).toContain(String(suggested + 1));
    await started.close();
  },
);
