/** Mail and notifications of a member, and what a link that says nothing leads to. */
import { open, type State } from "./state";

export const MAIL: readonly State[] = [
  {
    route: "/notifications",
    name: "of a member",
    reach: async (visitor) =>
      await open(visitor, "/notifications", "notifications.title"),
  },
  {
    route: "/mail",
    name: "of a member",
    reach: async (visitor) => await open(visitor, "/mail", "mail.mine.title"),
  },
  ...["preferences", "unsubscribe", "why"].map((page) => ({
    route: `/mail/${page}`,
    name: "with a link that says nothing",
    reach: async (visitor: Parameters<State["reach"]>[0]) =>
      await open(visitor, `/mail/${page}?token=nothing`),
  })),
];
