/** What reading somebody's calendar answers, whatever its format. */
import type { SkipReason, SourceProblem } from "../communities/sources";

/** An event as its calendar tells it; nothing is bounded or checked yet but the times. */
export interface FoundEvent {
  /** The same for the same event at every look. */
  externalId: string;
  title: string;
  description: string;
  /** ms. */
  startsAt: number;
  endsAt: number;
  /** IANA. */
  timeZone: string;
  place: string;
  url: string;
  isOnline: boolean;
  isCancelled: boolean;
  capacity?: number;
}

export interface SkippedEvent {
  /** Of a file, counted from 1; of a calendar its place in it. */
  row: number;
  title: string;
  reason: SkipReason;
}

export interface FoundCalendar {
  events: FoundEvent[];
  skipped: SkippedEvent[];
  /** Whether what is not in it is no longer there. */
  isComplete: boolean;
}

/** The whole calendar could not be read; `problem` says why. */
export class CalendarError extends Error {
  readonly problem: SourceProblem;
  /** What the wording needs, such as names of missing columns. */
  readonly detail: string;
  /** When another try makes sense (ms from now), where the other side says so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    problem: SourceProblem,
    {
      detail = "",
      retryAfterMs,
    }: { detail?: string; retryAfterMs?: number | undefined } = {},
  ) {
    super(`calendar: ${problem}${detail === "" ? "" : ` (${detail})`}`);
    this.problem = problem;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
  }
}

const MEETING =
  /(?:^|\.)(?:zoom\.us|meet\.google\.com|teams\.(?:microsoft|live)\.com|webex\.com|meet\.jit\.si|whereby\.com|discord\.(?:gg|com))$/;

/** Whether a link leads to a room on the web rather than to a page about the event. */
export function isMeetingLink(link: string): boolean {
  try {
    return MEETING.test(new URL(link).hostname);
  } catch {
    return false;
  }
}
