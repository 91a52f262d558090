/** A walk through what somebody sees who runs an organisation and the platform. */
import { COMMUNITY_RUN } from "./community-states";
import { EVENT_SOURCES } from "./event-sources-states";
import { RUN_EVENTS } from "./events-states";
import { GUEST_LIST } from "./guest-list-states";
import { IMPORTS } from "./import-states";
import { MEMBERS_STATES } from "./member-states";
import { ORGANISING } from "./organising-states";
import { RUN_PROGRAMS } from "./programs-states";

/** In an order in which each finds what it expects of the sample organisation. */
export const RUNNING_WALK = [
  ...COMMUNITY_RUN,
  ...MEMBERS_STATES,
  ...RUN_PROGRAMS,
  ...RUN_EVENTS,
  ...GUEST_LIST,
  ...ORGANISING,
  ...EVENT_SOURCES,
  ...IMPORTS,
];
