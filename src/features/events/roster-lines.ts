/** What a roster makes of its lines: who a few letters mean, who is next, how it adds up. */
import { foldText } from "@convex/shared/folding";
import type { FoundMember, RosterLine } from "./types";

export type MarkAnswer = NonNullable<RosterLine["answer"]>;

export interface Mark {
  userId: RosterLine["userId"];
  answer: MarkAnswer | null;
}

/** The lines whose name has a word beginning so for each word typed: unmarked first. */
export function matchesOf(
  lines: readonly RosterLine[],
  text: string,
): RosterLine[] {
  const sought = foldText(text);
  const rankOf = ({ name, answer }: RosterLine) =>
    (answer === null ? 0 : 2) + (foldText(name).startsWith(sought) ? 0 : 1);
  return lines
    .filter(({ name }) => isCalled(name, sought))
    .map((line) => ({ line, rank: rankOf(line) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => line);
}

/** Members found by the server who are not on the list, by name alone: it finds by more. */
export function walkInsOf(
  found: readonly FoundMember[],
  lines: readonly RosterLine[],
  text: string,
): RosterLine[] {
  const known = new Set(lines.map(({ userId }) => userId));
  const sought = foldText(text);
  return found
    .filter(({ userId, name }) => !known.has(userId) && isCalled(name, sought))
    .map(toWalkIn);
}

function isCalled(name: string, sought: string): boolean {
  const words = foldText(name).split(" ");
  return sought
    .split(" ")
    .every((part) => words.some((word) => word.startsWith(part)));
}

export function toWalkIn({ userId, name }: FoundMember): RosterLine {
  return {
    userId,
    name,
    isGuest: false,
    rsvp: null,
    answer: null,
    source: null,
    isDisputed: false,
    organiserAnswer: null,
    selfAnswer: null,
    markedBy: "",
    isMine: false,
  };
}

/** The next without a mark after `userId`, from the start again at the end. */
export function nextUnmarked(
  lines: readonly RosterLine[],
  userId: string | null,
): RosterLine | null {
  const from = lines.findIndex((line) => line.userId === userId) + 1;
  const around = [...lines.slice(from), ...lines.slice(0, from)];
  const isNext = (line: RosterLine) =>
    line.answer === null && line.userId !== userId;
  return around.find(isNext) ?? null;
}

/** What the server will answer: the door, then the organiser, then the member. */
export function marked(
  line: RosterLine,
  answer: MarkAnswer | null,
): RosterLine {
  const isMine = answer !== null;
  const said = { ...line, organiserAnswer: answer, isMine, markedBy: "" };
  if (line.source === "checkIn") return said;
  if (answer !== null) return { ...said, answer, source: "organiser" };
  const { selfAnswer } = line;
  const source = selfAnswer === null ? null : ("self" as const);
  return { ...said, answer: selfAnswer, source, isDisputed: false };
}

export function sumsOf(lines: readonly RosterLine[]) {
  const sums = { yes: 0, partly: 0, no: 0, open: 0 };
  for (const { answer } of lines) sums[answer ?? "open"] += 1;
  return sums;
}
