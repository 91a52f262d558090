import { describe, expect, test } from "vitest";
import { api } from "./project";
import {
  aBackend,
  actAsAdmin,
  aClient,
  anHttpClient,
  eventually,
} from "./support";

type Client = ReturnType<typeof aClient>;

function watchWho(client: Client) {
  const seen: (string | null)[] = [];
  client.onUpdate(api.people.whoAmI, {}, (who) => {
    seen.push(who?.subject ?? null);
  });
  return seen;
}

describe("a signed-in client", () => {
  test("is known by its token, claims in camel case, until it signs out", async () => {
    const { url } = await aBackend();
    const http = anHttpClient(url);
    const token = await http.action(api.people.token, {
      subject: "ann",
      seconds: 600,
    });
    const client = aClient(url);
    const seen = watchWho(client);
    await eventually(() => expect(seen).toEqual([null]));
    client.setAuth(async () => token);
    await eventually(() => expect(seen).toEqual([null, "ann"]));
    expect(await client.query(api.people.whoAmI, {})).toEqual({
      subject: "ann",
      name: "ANN",
    });
    client.client.clearAuth();
    await eventually(() => expect(seen).toEqual([null, "ann", null]));
  });

  test("that becomes someone else never writes as the one before", async () => {
    const { url } = await aBackend();
    const http = anHttpClient(url);
    const client = aClient(url);
    const seen = watchWho(client);
    for (const subject of ["ann", "bob", "cleo"]) {
      const token = await http.action(api.people.token, {
        subject,
        seconds: 600,
      });
      client.setAuth(async () => token);
      await eventually(() => expect(seen.at(-1)).toBe(subject));
      expect(await client.mutation(api.people.whoMutates, {})).toBe(subject);
    }
  });

  test("whose token runs out signs in again before its mutation runs", async () => {
    const { url } = await aBackend();
    const http = anHttpClient(url);
    const client = aClient(url);
    const seen = watchWho(client);
    let fetches = 0;
    client.setAuth(async () => {
      fetches++;
      // The first tokens look hour-old and are about to end: the client, which
      // counts with their whole life, does not renew them by itself.
      return http.action(api.people.token, {
        subject: `ann ${fetches}`,
        seconds: fetches <= 2 ? 2 : 600,
        ageSeconds: 3600,
      });
    });
    await eventually(() => expect(seen).toContain("ann 2"));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await client.mutation(api.people.whoMutates, {})).toBe("ann 3");
  });

  test("with a token of other keys is nobody, and is told so", async () => {
    const { url } = await aBackend();
    const client = aClient(url);
    const states: boolean[] = [];
    const stranger = `${btoa('{"alg":"RS256"}')}.${btoa('{"iss":"x"}')}.AAAA`;
    client.setAuth(
      async () => stranger,
      (isAuthenticated) => states.push(isAuthenticated),
    );
    await eventually(() => expect(states).toEqual([false]));
    expect(await client.query(api.people.whoAmI, {})).toBeNull();
  });
});

describe("over HTTP", () => {
  test("an expired or foreign token is refused", async () => {
    const { url } = await aBackend();
    const http = anHttpClient(url);
    const expired = await http.action(api.people.token, {
      subject: "ann",
      seconds: -5,
    });
    http.setAuth(expired);
    await expect(http.query(api.people.whoAmI, {})).rejects.toThrow(
      /timestamp check/,
    );
    http.setAuth("not.a.token");
    await expect(http.query(api.people.whoAmI, {})).rejects.toThrow(/JWT/);
  });

  test("a valid token names its caller", async () => {
    const { url } = await aBackend();
    const http = anHttpClient(url);
    const args = { subject: "ann", seconds: 60 };
    http.setAuth(await http.action(api.people.token, args));
    expect(await http.mutation(api.people.whoMutates, {})).toBe("ann");
  });
});

describe("the admin key", () => {
  test("reaches internal functions, which nobody else does", async () => {
    const { url, adminKey } = await aBackend();
    const http = anHttpClient(url);
    const authors = () => http.query(api.messages.authors as never, {});
    await expect(authors()).rejects.toThrow(/authors/);
    actAsAdmin(http, adminKey);
    expect(await authors()).toEqual([]);
    actAsAdmin(http, `${adminKey}0`);
    await expect(authors()).rejects.toThrow(/admin key/);
  });

  test("acts as a person, over HTTP and on a socket", async () => {
    const { url, adminKey } = await aBackend();
    const ann = { subject: "ann", issuer: "https://tests" };
    const http = anHttpClient(url);
    actAsAdmin(http, adminKey, ann);
    expect(await http.mutation(api.people.whoMutates, {})).toBe("ann");
    const client = aClient(url);
    const seen = watchWho(client);
    actAsAdmin(client, adminKey, ann);
    await eventually(() => expect(seen.at(-1)).toBe("ann"));
  });
});
