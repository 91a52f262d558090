import {
  OUTBOX_STATES,
  STREAMS,
  type OutboxState,
  type Stream,
} from "@convex/shared/mail/streams";

/** Which mails the operators' page shows, as its URL carries it. */
export interface OutboxSearch {
  state?: OutboxState | undefined;
  stream?: Stream | undefined;
}

/** What a URL says, without what cannot be. */
export function parseOutboxSearch(
  search: Record<string, unknown>,
): OutboxSearch {
  const state = OUTBOX_STATES.find((each) => each === search.state);
  const stream = STREAMS.find((each) => each === search.stream);
  return { ...(state && { state }), ...(stream && { stream }) };
}
