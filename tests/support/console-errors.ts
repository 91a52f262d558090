/** What was printed to console.error in the test that runs. */
const seen: string[] = [];
let isExpected = false;

/** Lets this test print errors; answers those printed so far. */
export function expectConsoleErrors(): string[] {
  isExpected = true;
  return seen;
}

/** A test begins: nothing printed, nothing expected. */
export function beginListening(): void {
  seen.length = 0;
  isExpected = false;
  console.error = (...parts: unknown[]) => {
    seen.push(parts.map(String).join(" "));
  };
}

export function unexpectedErrors(): string[] {
  return isExpected ? [] : seen;
}
