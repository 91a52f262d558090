import { styleText } from "node:util";

const isTerminal = process.stdout.isTTY === true;
const dim = (text: string) => (isTerminal ? styleText("dim", text) : text);

const STYLES: Record<string, "yellow" | "red"> = {
  WARN: "yellow",
  ERROR: "red",
};

/** One line that a function logged. */
export type FunctionLog = (line: {
  fn: string;
  level: string;
  text: string;
}) => void;

/** One line of a function: its name quietly in front, continuation lines aligned. */
export function printFunctionLine(line: {
  fn: string;
  level: string;
  text: string;
}): void {
  const style = STYLES[line.level.toUpperCase()];
  const text = readable(line.text).replaceAll("\n", "\n    ");
  const shown = style && isTerminal ? styleText(style, text) : text;
  process.stdout.write(`  ${dim(line.fn)}  ${shown}\n`);
}

/** A structured log line (one flat JSON object) as words. */
function readable(text: string): string {
  if (!text.startsWith("{")) return text;
  try {
    const fields = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return fields
      .map(([name, value]) => {
        const shown = typeof value === "string" ? value : JSON.stringify(value);
        return `${dim(name)} ${shown}`;
      })
      .join("  ");
  } catch {
    return text;
  }
}

export function printNote(text: string): void {
  process.stdout.write(`  ${dim(text)}\n`);
}

/** Says what went wrong and where in the project, without the frames of packages. */
export function printProblem(title: string, error: unknown): void {
  const details = error instanceof Error ? (error.stack ?? "") : String(error);
  const lines = details
    .split("\n")
    .filter((line) => !/^\s+at .*(node_modules|node:)/.test(line));
  process.stderr.write(`\n  ${title}\n  ${lines.join("\n  ")}\n\n`);
}
