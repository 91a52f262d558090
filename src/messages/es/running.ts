import type { MessagesOfRunning } from "..";
import { eventSources } from "./event-sources";
import { guestList } from "./guest-list";
import { memberImport } from "./member-import";
import { members } from "./members";
import { oneMember } from "./members-one";
import { operations } from "./operations";
import { operationsMail } from "./operations-mail";
import { organise } from "./organise";
import { statistics } from "./statistics";

export const running = {
  eventSources,
  guestList,
  memberImport,
  members: { ...members, one: oneMember },
  operations: { ...operations, mail: operationsMail },
  organise,
  statistics,
} satisfies MessagesOfRunning;
