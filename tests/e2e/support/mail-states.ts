/** Mail and notifications of a member, and the pages behind the links of mails. */
import { api } from "../../../convex/_generated/api";
import {
  signMailToken,
  type MailToken,
} from "../../../convex/model/emails/tokens";
import { clientOf } from "./claims";
import { LINK_SECRET } from "./demo";
import type { Visitor } from "./page";
import { button, open, type State } from "./state";

/** As a mail to whoever is signed in would carry it. */
async function tokenFor({ page }: Visitor, stream: MailToken["stream"]) {
  const client = await clientOf(page);
  const me = await client.query(api.account.queries.getMe, {});
  if (me === null) throw new Error("nobody is signed in");
  process.env.MAIL_TOKEN_SECRET = LINK_SECRET;
  return await signMailToken({ userId: me.userId, stream, version: 1 });
}

/** A page behind a link of a mail of one stream. */
function behindLink(
  path: "preferences" | "unsubscribe" | "why",
  stream: MailToken["stream"],
  title: string,
): State {
  return {
    route: `/mail/${path}`,
    name: `behind the link of ${stream}`,
    reach: async (visitor) => {
      const token = await tokenFor(visitor, stream);
      await open(visitor, `/mail/${path}?token=${token}`, title);
    },
  };
}

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
  behindLink("preferences", "all", "mail.centre.title"),
  behindLink("preferences", "reminder", "mail.centre.title"),
  behindLink("why", "reminder", "mail.why.title"),
  behindLink("unsubscribe", "all", "mail.unsubscribe.titleAll"),
  behindLink("unsubscribe", "reminder", "mail.unsubscribe.title"),
  {
    route: "/mail/unsubscribe",
    name: "stopped by a press",
    reach: async (visitor) => {
      await button(visitor, "mail.unsubscribe.button").click();
      await button(visitor, "mail.unsubscribe.undo").waitFor();
    },
  },
  ...["preferences", "unsubscribe", "why"].map((page) => ({
    route: `/mail/${page}`,
    name: "with a link that says nothing",
    reach: async (visitor: Visitor) =>
      await open(visitor, `/mail/${page}?token=nothing`),
  })),
];
