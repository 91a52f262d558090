/** Files that as a whole are no board, each with the problem it must be refused for. */
import type { FileProblem } from "../../convex/integrations/listings/types";
import { greenhouseBoard } from "./greenhouse-board";

interface BrokenFile {
  name: string;
  bytes: Uint8Array;
  problem: FileProblem;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const board = JSON.stringify(greenhouseBoard());
const { jobs } = greenhouseBoard();

export const BROKEN_FILES: readonly BrokenFile[] = [
  { name: "empty.json", bytes: utf8(""), problem: "empty" },
  { name: "blank.csv", bytes: utf8("\ufeff \n\n"), problem: "empty" },
  {
    name: "cut-short.json",
    bytes: utf8(board.slice(0, board.length / 2)),
    problem: "notJson",
  },
  {
    name: "error-page.json",
    bytes: utf8("<!doctype html><title>502 Bad Gateway</title>"),
    problem: "notJson",
  },
  {
    name: "not-found.json",
    bytes: utf8('{"status":404,"error":"Job not found"}'),
    problem: "wrongShape",
  },
  {
    name: "no-jobs.json",
    bytes: utf8('{"jobs":[],"meta":{"total":0}}'),
    problem: "noListings",
  },
  {
    name: "without-content.json",
    bytes: utf8(
      JSON.stringify({ jobs: jobs.map((job) => ({ ...job, content: null })) }),
    ),
    problem: "noContent",
  },
  {
    name: "latin1.json",
    bytes: latin1('[{"title":"Señal"}]'),
    problem: "wrongEncoding",
  },
  {
    name: "spreadsheet.csv",
    bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
    problem: "notText",
  },
  {
    name: "other-columns.csv",
    bytes: utf8("fecha;importe\n2026-01-01;7"),
    problem: "missingColumns",
  },
  {
    name: "only-a-header.csv",
    bytes: utf8("title,organisation,description,url\n"),
    problem: "noListings",
  },
  {
    name: "open-quote.csv",
    bytes: utf8(
      'title,organisation,description,url\nAnalyst,Example,"Never closed,https://example.org/1\nOther,Example,Text,https://example.org/2\n',
    ),
    problem: "openQuote",
  },
];
