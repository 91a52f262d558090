/**
 * Writes the synthetic Greenhouse board, the same with bad rows, and a set of
 * broken files, for trying `npm run import` by hand:
 * `npx tsx scripts/write-sample-boards.ts DIRECTORY`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROKEN_FILES } from "../tests/support/broken-files";
import {
  boardWithBrokenJobs,
  greenhouseBoard,
} from "../tests/support/greenhouse-board";

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error("npx tsx scripts/write-sample-boards.ts DIRECTORY");
  process.exit(1);
}
const broken = join(directory, "broken");
mkdirSync(broken, { recursive: true });
const json = (value: unknown) => JSON.stringify(value, null, 2);
writeFileSync(join(directory, "board.json"), json(greenhouseBoard()));
writeFileSync(
  join(directory, "board-with-bad-rows.json"),
  json(boardWithBrokenJobs().board),
);
for (const { name, bytes } of BROKEN_FILES) {
  writeFileSync(join(broken, name), bytes);
}
console.log(
  `Two boards and ${BROKEN_FILES.length} broken files in ${directory}`,
);
