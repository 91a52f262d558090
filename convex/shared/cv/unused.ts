/** What of a pasted CV nothing was read from, so that its owner can see that nothing got lost. */
import { foldText } from "../folding";
import { isHeading } from "./headings";
import { plainText, readLines } from "./lines";
import type { CvEdit } from "./types";

const LEAST_LENGTH = 3;
/** A review shows them in a list that opens; more would be the CV again. */
const MOST_LINES = 80;

/** Lines that stand in no finding, neither as its source nor in what it says; headings are none. */
export function unusedLines(
  text: string,
  findings: readonly { edit: CvEdit; text: string }[],
): string[] {
  const used = foldText(
    findings
      .flatMap(({ edit, text: source }) => [source, ...wordsOf(edit.value)])
      .join("\n"),
  );
  return readLines(text)
    .map(plainText)
    .filter((line) => {
      const isEmpty = line.length < LEAST_LENGTH || !/\p{L}/u.test(line);
      return !isEmpty && !isHeading(line) && !used.includes(foldText(line));
    })
    .slice(0, MOST_LINES);
}

function wordsOf(value: CvEdit["value"]): string[] {
  return typeof value === "string"
    ? [value]
    : Object.values(value).filter((part) => typeof part === "string");
}
