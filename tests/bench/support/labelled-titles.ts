/**
 * Job titles that people labelled as alike or not (see the data's own README and
 * licence). Read where it lies, never copied; nothing but B5 uses it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom, shuffled } from "./random";

const ROOT = join(import.meta.dirname, "../../..");

export interface LabelledQuery {
  text: string;
  relevant: ReadonlySet<string>;
}

export interface LabelledTitles {
  documents: { id: string; text: string }[];
  /** Rules may be made by looking at these… */
  tuning: LabelledQuery[];
  /** …and are only counted on these. */
  heldOut: LabelledQuery[];
}

/** The split between the halves; another one would make the held-out half a seen one. */
const SPLIT_SEED = 7;

/** Null where the data is absent. `BENCH_DATA` names another folder than the one beside the repository. */
export function readLabelledTitles(): LabelledTitles | null {
  const data = process.env["BENCH_DATA"] ?? join(ROOT, "../shared/data");
  const folder = join(data, "job-title-similarity");
  if (!existsSync(folder)) return null;
  const read = (name: string) =>
    readFileSync(join(folder, name), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
  const relevant = new Map<string, Set<string>>();
  for (const [query = "", , document = ""] of read("annotations.tsv")) {
    const known = relevant.get(query) ?? new Set<string>();
    relevant.set(query, known.add(document));
  }
  const queries = read("queries.tsv").map(([id = "", text = ""]) => ({
    text,
    relevant: relevant.get(id) ?? new Set<string>(),
  }));
  const drawn = shuffled(queries, seededRandom(SPLIT_SEED));
  const half = Math.ceil(drawn.length / 2);
  return {
    documents: read("corpus_documents.tsv").map(([id = "", text = ""]) => ({
      id,
      text,
    })),
    tuning: drawn.slice(0, half),
    heldOut: drawn.slice(half),
  };
}
