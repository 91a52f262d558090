// @vitest-environment jsdom
import { act, renderHook, waitFor } from "@testing-library/react";
import {
  ConvexProvider,
  ConvexReactClient,
  usePaginatedQuery,
} from "convex/react";
import { createElement, type ReactNode } from "react";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { serve } from "./child-server";
import { api, temporaryFolder } from "./project";

const PORT = 47_630;
const PAGE = 4;
const channel = "paged";

test("the React client pages through a list that grows, without gaps or doubles", async () => {
  await serve(await temporaryFolder(), PORT);
  const client = new ConvexReactClient(`http://127.0.0.1:${PORT}`, {
    webSocketConstructor: WebSocket as unknown as typeof globalThis.WebSocket,
    logger: false,
  });
  onTestFinished(() => client.close());
  const send = (body: string) =>
    client.mutation(api.messages.send, { channel, body });
  for (let i = 0; i < 10; i++) await send(`${i}`);

  const { result, unmount } = renderHook(
    () =>
      usePaginatedQuery(
        api.messages.page,
        { channel },
        { initialNumItems: PAGE },
      ),
    {
      wrapper: ({ children }: { children: ReactNode }) =>
        createElement(ConvexProvider, { client }, children),
    },
  );
  const more = () => act(() => result.current.loadMore(PAGE));
  const shown = () => result.current.results.map(({ body }) => body);
  const expectShown = (bodies: string[]) =>
    waitFor(() => expect(shown()).toEqual(bodies));

  await expectShown(["9", "8", "7", "6"]);
  await act(() => send("new"));
  await expectShown(["new", "9", "8", "7", "6"]);
  more();
  await expectShown(["new", "9", "8", "7", "6", "5", "4", "3", "2"]);
  await act(() => send("newer"));
  await waitFor(() => expect(result.current.status).toBe("CanLoadMore"));
  more();
  await waitFor(() => expect(result.current.status).toBe("Exhausted"));
  expect(shown()).toEqual(["newer", "new", ..."9876543210"]);
  unmount();
});
