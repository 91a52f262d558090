import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FileError } from "../../../convex/integrations/listings/types";
import { readArguments } from "../../../scripts/import/arguments";
import { toBoard } from "../../../scripts/import/read-board";
import { describeFileError } from "../../../scripts/import/report";
import { BROKEN_FILES } from "../../support/broken-files";
import {
  boardWithBrokenJobs,
  greenhouseBoard,
} from "../../support/greenhouse-board";

function optionsOf(...args: string[]) {
  const options = readArguments(args);
  if (options === "help") throw new Error("asked for help");
  return options;
}

const bytesOf = (value: unknown) =>
  new TextEncoder().encode(JSON.stringify(value));

describe("reading a file as a board", () => {
  test.each(BROKEN_FILES)("$name is refused whole: $problem", (file) => {
    let caught: unknown;
    try {
      toBoard(file.bytes, optionsOf(file.name));
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(FileError);
    const error = caught as FileError;
    expect(error.problem).toBe(file.problem);
    expect(describeFileError(error)).toMatch(/\nNothing was changed\.$/);
  });

  test("the format is told from the file, the source from the board", () => {
    const board = toBoard(bytesOf(greenhouseBoard()), optionsOf("jobs.json"));
    expect(board.format).toBe("greenhouse");
    expect(board.source).toEqual({
      key: "greenhouse:meridiancommons",
      name: "Meridian Commons",
    });
    const ours = toBoard(
      bytesOf([
        {
          title: "A",
          organisation: "B",
          description: "C",
          url: "https://example.org/1",
        },
      ]),
      optionsOf("list.json", "--source", "mine"),
    );
    expect(ours.format).toBe("json");
    expect(ours.source).toEqual({ key: "mine", name: "list" });
  });

  test("--complete says that a table names everything", () => {
    const bytes = new TextEncoder().encode(
      "title,organisation,description,url\nA,B,C,https://example.org/1",
    );
    expect(toBoard(bytes, optionsOf("a.csv")).isComplete).toBe(false);
    expect(toBoard(bytes, optionsOf("a.csv", "--complete")).isComplete).toBe(
      true,
    );
  });

  test.each([[[]], [["a", "b"]], [["a", "--format", "xml"]], [["a", "--wat"]]])(
    "refuses the arguments %j",
    (args) => {
      expect(() => readArguments(args)).toThrow();
    },
  );
});

describe("npm run import", { timeout: 60_000 }, () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "import-"));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  function run(bytes: Uint8Array, ...args: string[]) {
    const file = join(directory, "file.json");
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/import.ts", file, ...args],
      { encoding: "utf8" },
    );
    return { status, stdout, stderr };
  }

  test("ends with 0 when anything was good, and names each bad row", () => {
    const { board, broken } = boardWithBrokenJobs();
    const { status, stdout } = run(bytesOf(board), "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain(`112 good, ${broken} bad`);
    expect(stdout).toMatch(/^116 +900003 .*url +is not a web address/m);
  });

  test("ends with 1 when the file as a whole is broken, and says why", () => {
    const { status, stdout, stderr } = run(bytesOf({ error: "not found" }));
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("JSON of another shape");
    expect(stderr).toContain("Nothing was changed.");
  });

  test("ends with 1 when no row is good", () => {
    const { status, stderr } = run(bytesOf([7, { title: "A" }]));
    expect(status).toBe(1);
    expect(stderr).toContain("No row could be read; nothing was changed.");
  });
});
