/**
 * Closes a CI run: names the step that failed, prints `N passed, N failed` from
 * vitest's JSON report, and fails when a step failed or no test ran.
 */
import { readFileSync } from "node:fs";

const [reportPath, failedStep] = process.argv.slice(2);

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

const report = readReport(reportPath);
const passed = report?.numPassedTests ?? 0;
// A file that does not load fails as a suite without any test of its own.
const failedFiles = (report?.testResults ?? []).filter(
  ({ status, assertionResults }) =>
    status === "failed" && assertionResults.length === 0,
).length;
const failed = (report?.numFailedTests ?? 0) + failedFiles;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);

if (failedStep) console.log(`Failed: ${failedStep}`);
if (report === null) console.log("vitest wrote no report");
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failedStep || failed > 0 || passed === 0 ? 1 : 0;
