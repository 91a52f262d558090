import { Fragment, useMemo } from "react";
import {
  segmentsOf,
  textBlocks,
  type Mark,
  type TextBlock,
} from "@/lib/text-blocks";
import { cn } from "@/lib/cn";

interface MarkedTextProps {
  text: string;
  /** ISO 639-1 of the text, where it may differ from the page's. */
  lang?: string;
  marks?: readonly Mark[];
  /** Whether a short line above others reads as a heading: true of listings. */
  hasHeadings?: boolean;
  className?: string;
}

const NO_MARKS: readonly Mark[] = [];

/**
 * A cleaned listing or a passage of a profile, as reading text: headings,
 * paragraphs and lists, with the quotes that evidence points at tinted. Each
 * mark carries `data-mark`, so that a view can scroll to it. Strangers wrote it,
 * in any script: each block keeps its own direction to itself.
 */
export function MarkedText({
  text,
  lang,
  marks = NO_MARKS,
  hasHeadings = true,
  className,
}: MarkedTextProps) {
  const blocks = useMemo(
    () => textBlocks(text, hasHeadings),
    [text, hasHeadings],
  );
  return (
    <div
      lang={lang}
      className={cn(
        "flex max-w-measure flex-col gap-3 wrap-break-word",
        className,
      )}
    >
      {blocks.map((block) => (
        <Block key={block.lines[0]?.start} block={block} marks={marks} />
      ))}
    </div>
  );
}

interface BlockProps {
  block: TextBlock;
  marks: readonly Mark[];
}

function Block({ block, marks }: BlockProps) {
  const lines = block.lines.map((line) => (
    <Line key={line.start} {...line} marks={marks} />
  ));
  if (block.type === "list") {
    return (
      <ul className="flex list-disc flex-col gap-1 pl-6 marker:text-quiet">
        {lines.map((line) => (
          <li key={line.key} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    );
  }
  return block.type === "heading" ? (
    <p dir="auto" className="mt-3 font-semibold first:mt-0">
      {lines}
    </p>
  ) : (
    <p dir="auto" className="whitespace-pre-line">
      {lines.map((line, index) => (
        <Fragment key={line.key}>
          {index > 0 && "\n"}
          {line}
        </Fragment>
      ))}
    </p>
  );
}

interface LineProps {
  text: string;
  start: number;
  marks: readonly Mark[];
}

function Line({ text, start, marks }: LineProps) {
  return segmentsOf(text, start, marks).map((segment) =>
    segment.mark ? (
      <mark
        key={segment.start}
        data-mark={segment.mark.id}
        className={cn(
          "rounded-sm text-ink transition-colors",
          segment.mark.isActive
            ? "bg-accent-soft outline-2 outline-accent"
            : "bg-sunken",
        )}
      >
        {segment.text}
      </mark>
    ) : (
      <span key={segment.start}>{segment.text}</span>
    ),
  );
}
