import { cronJobs } from "convex/server";
import { internal } from "./_generated/api";

const crons = cronJobs();

crons.interval(
  "find runs without a watchdog",
  { minutes: 1 },
  internal.matching.watchdog.sweep,
);

crons.interval(
  "read what changed in the background",
  { minutes: 1 },
  internal.matching.background.sweep,
  {},
);

crons.interval(
  "take up what the switch had stopped",
  { minutes: 5 },
  internal.matching.watchdog.takeUpHeld,
);

crons.interval(
  "find a recomputation that lost its step",
  { minutes: 1 },
  internal.matching.recompute.revive,
  {},
);

crons.interval(
  "close listings past their deadline",
  { hours: 1 },
  internal.opportunities.imports.closeExpired,
);

crons.interval(
  "remove old runs",
  { hours: 24 },
  internal.matching.retention.removeRuns,
  {},
);

crons.interval(
  "remove old calls from the ledger",
  { hours: 24 },
  internal.matching.retention.removeUsage,
);

crons.interval(
  "remove sign-ups never proved and codes that ran out",
  { hours: 24 },
  internal.account.sweep.sweep,
  {},
);

crons.interval(
  "tell of saved roles that close soon",
  { hours: 24 },
  internal.notifications.deadlines.tell,
  {},
);

crons.interval(
  "plan mail for whoever is due",
  { minutes: 10 },
  internal.emails.planner.tick,
);

crons.interval(
  "find mail that ran out or was lost",
  { minutes: 1 },
  internal.emails.delivery.watch,
);

crons.interval(
  "remove old mail",
  { hours: 24 },
  internal.emails.delivery.removePast,
  { stage: "mails" },
);

crons.interval(
  "ask who was at an event that ended",
  { minutes: 5 },
  internal.attendance.prompts.tick,
  {},
);

crons.interval(
  "end questions nobody answered",
  { hours: 24 },
  internal.attendance.prompts.expire,
  {},
);

crons.interval(
  "count sessions of programs that are over",
  { minutes: 10 },
  internal.progress.steps.holdWhatIsOver,
  {},
);

crons.interval(
  "find what time alone changed about engagement",
  { hours: 1 },
  internal.engagement.keeping.sweep,
  {},
);

crons.interval(
  "put engagement into words",
  { minutes: 10 },
  internal.engagement.wording.write,
  {},
);

crons.interval(
  "remind of events that are near",
  { minutes: 5 },
  internal.events.reminding.tick,
  {},
);

crons.interval(
  "find a change of many members that lost its step",
  { minutes: 1 },
  internal.members.bulk.revive,
  {},
);

crons.interval(
  "go on with imports of people that lost their step",
  { minutes: 1 },
  internal.members.importSteps.revive,
  {},
);

crons.interval(
  "remove what could still be undone about members",
  { hours: 24 },
  internal.members.bulk.removePast,
  {},
);

crons.interval(
  "remove rows of old imports",
  { hours: 24 },
  internal.members.importSteps.sweep,
  {},
);

crons.interval(
  "look at calendars that events come from",
  { minutes: 5 },
  internal.events.syncing.tick,
  {},
);

export default crons;
