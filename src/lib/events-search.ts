export interface EventsSearch {
  /** Absent: what is coming. */
  view?: "history";
}

export const parseEventsSearch = ({
  view,
}: Record<string, unknown>): EventsSearch =>
  view === "history" ? { view } : {};

export interface RunEventsSearch {
  /** Absent: what is coming. */
  when?: "past";
}

export const parseRunEventsSearch = ({
  when,
}: Record<string, unknown>): RunEventsSearch =>
  when === "past" ? { when } : {};

export const EVENT_TABS = ["roster", "details", "feedback"] as const;
export type EventTab = (typeof EVENT_TABS)[number];

export interface RunEventSearch {
  /** Absent: the roster once the event began, the details before. */
  tab?: EventTab;
}

export function parseRunEventSearch(
  search: Record<string, unknown>,
): RunEventSearch {
  const tab = EVENT_TABS.find((each) => each === search.tab);
  return tab ? { tab } : {};
}
