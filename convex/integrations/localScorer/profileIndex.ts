import type { Passage, ScorerProfile } from "../../shared/matching";
import { foldText } from "../../shared/folding";
import { tokenise, type Token } from "../../shared/tokens";
import { findConcepts, type Mention } from "./concepts";
import { standingOf, type Standing } from "./standing";
import { isSecondary } from "./studies";
import { sentencesOf, type Span } from "./phrases";

export type PassageKind =
  | "headline"
  | "work"
  | "education"
  | "skills"
  | "interests"
  | "goals"
  | "seeking"
  | "languages";

/** A concept named in a profile, and what naming it there says. */
export interface OwnMention extends Mention {
  standing: Standing;
}

/** A sentence, line or list entry of a profile that can be quoted. */
export interface Segment extends Span {
  passage: Passage;
  kind: PassageKind;
  /** The first line of a job or of studies: what it was, where and when. */
  isHead: boolean;
  /** Offsets into the passage. */
  mentions: readonly OwnMention[];
  tokens: readonly Token[];
  /** The words that say something of the person: not the employer's or school's name. */
  ownEnd: number;
}

/** Passages that are lists: each entry is quoted alone. */
const LISTS = new Set<PassageKind>(["skills", "interests", "languages"]);
const ENTRIES = new Set<PassageKind>(["work", "education"]);
const PERIOD = /\s*\([^()]*\d{4}[^()]*\)\s*$/u;

/** Cuts a profile into what can be quoted and reads each piece once. */
export function indexProfile(profile: ScorerProfile): Segment[] {
  const learning = new Set(
    (profile.skills ?? [])
      .filter(({ level }) => level === "learning")
      .map(({ name }) => foldText(name)),
  );
  return profile.passages.flatMap((passage) => {
    const kind = kindOf(passage);
    return spansOf(passage.text, kind).map((span) =>
      readSegment(passage, kind, span, learning),
    );
  });
}

export function kindOf({ key }: Passage): PassageKind {
  return key.replace(/:.*$/, "") as PassageKind;
}

/** The first line of a passage of work or education, whole. */
export function headOf({ text }: Passage): string {
  return text.split("\n")[0] ?? "";
}

function spansOf(text: string, kind: PassageKind): Span[] {
  if (LISTS.has(kind)) return entriesOf(text);
  if (!ENTRIES.has(kind)) return sentencesOf(text);
  const end = text.indexOf("\n");
  if (end < 0) return [{ start: 0, end: text.length }];
  const rest = sentencesOf(text.slice(end + 1));
  return [
    { start: 0, end },
    ...rest.map((span) => ({
      start: span.start + end + 1,
      end: span.end + end + 1,
    })),
  ];
}

function readSegment(
  passage: Passage,
  kind: PassageKind,
  { start, end }: Span,
  learning: ReadonlySet<string>,
): Segment {
  const text = passage.text.slice(start, end);
  const isHead = ENTRIES.has(kind) && start === 0;
  const ownLength = isHead ? ownLengthOf(text, kind) : text.length;
  const tokens = tokenise(text);
  const isLearning = kind === "skills" && learning.has(foldText(text));
  const mentions = findConcepts(text.slice(0, ownLength), tokens).filter(
    (mention) => mention.end <= ownLength && isTelling(mention, kind, isHead),
  );
  return {
    passage,
    kind,
    isHead,
    start,
    end,
    ownEnd: start + ownLength,
    tokens,
    mentions: mentions.map((mention) => ({
      ...mention,
      start: start + mention.start,
      end: start + mention.end,
      standing: isLearning
        ? "learning"
        : standingOf(text, mention, kind, isHead),
    })),
  };
}

/** What one deals with is no proof of what one is: roles and everyday words stand in titles and lists. */
function isTelling(
  { isRole, isWeak }: Mention,
  kind: PassageKind,
  isHead: boolean,
): boolean {
  const isTitled =
    kind === "skills" || kind === "headline" || (kind === "work" && isHead);
  return isTitled || (!isRole && !isWeak) || (isHead && isRole);
}

/** "Title, employer (dates)" up to the employer; "degree, field, school" up to the school. */
function ownLengthOf(head: string, kind: PassageKind): number {
  const bare = head.replace(PERIOD, "");
  const cut = kind === "work" ? bare.indexOf(",") : bare.lastIndexOf(",");
  if (kind === "education" && isSecondary(foldText(bare))) return 0;
  return cut < 0 ? bare.length : cut;
}

function entriesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const entry of text.split(", ")) {
    if (entry !== "") spans.push({ start, end: start + entry.length });
    start += entry.length + 2;
  }
  return spans;
}
