import { useState, type KeyboardEvent } from "react";
import {
  matchesOf,
  nextUnmarked,
  walkInsOf,
  type MarkAnswer,
} from "../roster-lines";
import type { FoundMember, RosterLine } from "../types";

interface RosterCursorOptions {
  lines: readonly RosterLine[];
  text: string;
  onText: (text: string) => void;
  /** Members of that name, on the list or not. */
  found: readonly FoundMember[];
  onMark: (line: RosterLine, answer: MarkAnswer) => void;
}

/**
 * Who the next Enter means. With letters typed, the best match; without, the next
 * person down the list who has no mark. It holds on to a person, not to a place:
 * what a second organiser marks meanwhile must not put somebody else under the key.
 */
export function useRosterCursor({
  lines,
  text,
  onText,
  found,
  onMark,
}: RosterCursorOptions) {
  const [matchId, setMatchId] = useState<string | null>(null);
  const [listId, setListId] = useState<string | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  const sought = text.trim();
  const isSearching = sought !== "";
  const shown = isSearching
    ? [...matchesOf(lines, sought), ...walkInsOf(found, lines, sought)]
    : lines;
  const current = isSearching
    ? (shown.find(({ userId }) => userId === matchId) ?? shown[0] ?? null)
    : (lines.find(({ userId }) => userId === listId) ??
      nextUnmarked(lines, null));

  const type = (next: string) => {
    setMatchId(null);
    onText(next);
  };
  const move = (step: 1 | -1) => {
    if (shown.length === 0) return;
    setHasMoved(true);
    const at = shown.findIndex(({ userId }) => userId === current?.userId);
    const next = shown[(at + step + shown.length) % shown.length];
    if (isSearching) setMatchId(next?.userId ?? null);
    else setListId(next?.userId ?? null);
  };
  const markCurrent = (answer: MarkAnswer) => {
    if (current === null) return;
    setHasMoved(true);
    onMark(current, answer);
    if (isSearching) type("");
    if (!isSearching || listId === current.userId) {
      setListId(nextUnmarked(lines, current.userId)?.userId ?? null);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Held down, Enter would mark everybody.
    if (event.nativeEvent.isComposing || event.repeat) return;
    const act = {
      Enter: () => markCurrent(event.shiftKey ? "no" : "yes"),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Escape: () => type(""),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { shown, current, isSearching, hasMoved, type, onKeyDown };
}
