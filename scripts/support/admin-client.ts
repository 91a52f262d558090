import { ConvexHttpClient } from "convex/browser";
import type {
  FunctionArgs,
  FunctionReference,
  FunctionReturnType,
} from "convex/server";

/** Any function, internal ones too: what an admin key may call. */
type AnyFunction = FunctionReference<
  "query" | "mutation" | "action",
  "public" | "internal"
>;

/** Calls functions with an operator's authority, on any deployment. */
export interface AdminClient {
  call<F extends AnyFunction>(
    reference: F,
    args: FunctionArgs<F>,
  ): Promise<FunctionReturnType<F>>;
}

/** The official HTTP client; `function` is how the CLI's own `convex run` calls. */
export function adminClient(url: string, adminKey: string): AdminClient {
  const client = new ConvexHttpClient(url, { logger: false });
  (client as unknown as { setAdminAuth(key: string): void }).setAdminAuth(
    adminKey,
  );
  return {
    async call(reference, args) {
      return (await (
        client as unknown as {
          function(
            name: AnyFunction,
            componentPath: string | undefined,
            args: unknown,
          ): Promise<unknown>;
        }
      ).function(reference, undefined, args)) as FunctionReturnType<
        typeof reference
      >;
    },
  };
}
