/** One paragraph, heading or list of a plain text, with where it stands in it. */
export interface TextBlock {
  type: "paragraph" | "heading" | "list";
  lines: { text: string; start: number }[];
}

const BULLET = /^\s*[-•*]\s+/;
/** A short line without a full stop above something else reads as a heading. */
const HEADING_LENGTH = 60;

/**
 * Splits cleaned listing text into blocks. Offsets are UTF-16 code units into
 * `text`, so that evidence can be marked inside a line.
 */
export function textBlocks(text: string, hasHeadings = true): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  let isAfterGap = true;
  for (const raw of text.split("\n")) {
    const line = { text: raw, start };
    start += raw.length + 1;
    if (raw.trim() === "") {
      isAfterGap = true;
      continue;
    }
    const last = blocks.at(-1);
    const bullet = BULLET.exec(raw);
    if (bullet) {
      const marker = bullet[0].length;
      const item = { text: raw.slice(marker), start: line.start + marker };
      if (last?.type === "list") last.lines.push(item);
      else blocks.push({ type: "list", lines: [item] });
    } else if (hasHeadings && isAfterGap && isHeading(raw)) {
      blocks.push({ type: "heading", lines: [line] });
    } else if (!isAfterGap && last?.type === "paragraph") {
      last.lines.push(line);
    } else {
      blocks.push({ type: "paragraph", lines: [line] });
    }
    isAfterGap = false;
  }
  // What stands above nothing is no heading.
  const end = blocks.at(-1);
  if (end?.type === "heading") end.type = "paragraph";
  return blocks;
}

function isHeading(line: string): boolean {
  const text = line.trim();
  return text.length <= HEADING_LENGTH && !/[.!?;,]$/.test(text);
}

/** A stretch of a text that is tinted; `id` names what it proves. */
export interface Mark {
  id: string;
  start: number;
  end: number;
  isActive?: boolean;
}

export interface Segment {
  text: string;
  start: number;
  mark: Mark | null;
}

/** Cuts `text` (which begins at `offset` of the whole) at the edges of marks. An active mark wins over others. */
export function segmentsOf(
  text: string,
  offset: number,
  marks: readonly Mark[],
): Segment[] {
  const end = offset + text.length;
  const near = marks.filter((mark) => mark.start < end && mark.end > offset);
  if (near.length === 0) return [{ text, start: offset, mark: null }];
  const edges = new Set([offset, end]);
  for (const mark of near) {
    edges.add(Math.max(mark.start, offset));
    edges.add(Math.min(mark.end, end));
  }
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    const covering = near.filter(
      (mark) => mark.start <= from && mark.end >= to,
    );
    const mark = covering.find((each) => each.isActive) ?? covering[0] ?? null;
    return { text: text.slice(from - offset, to - offset), start: from, mark };
  });
}
