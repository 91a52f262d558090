/** Full-text search: words, the last one by prefix, ranked by BM25. */
import { compareValues, type JSONValue } from "convex/values";
import { allDocs, type Doc, type TableState } from "./database";
import { fieldAt } from "./keys";
import { literal } from "./values";

export type SearchFilter =
  | { type: "Search"; fieldPath: string; value: string }
  | { type: "Eq"; fieldPath: string; value: JSONValue };

const MAX_RESULTS = 1024;
const MAX_TERMS = 16;
// The usual constants of BM25.
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

const words = (text: string) =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const wordsByDoc = new WeakMap<Doc, Map<string, string[]>>();

function wordsOf(doc: Doc, field: string): string[] {
  let fields = wordsByDoc.get(doc);
  if (!fields) wordsByDoc.set(doc, (fields = new Map()));
  let found = fields.get(field);
  if (!found) {
    const text = fieldAt(doc.value, field);
    fields.set(field, (found = typeof text === "string" ? words(text) : []));
  }
  return found;
}

/** Matching documents, the most relevant first, newer ones first among equals. */
export function searchDocs(
  table: TableState,
  indexName: string,
  filters: SearchFilter[],
): Doc[] {
  const index = table.def.searchIndexes.find(({ name }) => name === indexName);
  if (!index)
    throw new Error(
      `Search index ${table.def.name}.${indexName} not found in the schema.`,
    );
  const asked = filters.find((filter) => filter.type === "Search");
  if (asked?.fieldPath !== index.searchField)
    throw new Error(
      `Search index ${table.def.name}.${indexName} searches the field "${index.searchField}".`,
    );
  const equalities = filters.flatMap((filter) => {
    if (filter.type !== "Eq") return [];
    if (!index.filterFields.includes(filter.fieldPath))
      throw new Error(
        `"${filter.fieldPath}" is not a filter field of search index ${table.def.name}.${indexName}.`,
      );
    return [{ field: filter.fieldPath, value: literal(filter.value) }];
  });
  const docs = [...allDocs(table)].filter(({ value }) =>
    equalities.every(
      (e) => compareValues(fieldAt(value, e.field), e.value) === 0,
    ),
  );
  return rank(docs, index.searchField, words(asked.value).slice(0, MAX_TERMS));
}

function rank(docs: Doc[], field: string, terms: string[]): Doc[] {
  const last = terms.length - 1;
  const texts = docs.map((doc) => wordsOf(doc, field));
  const average =
    texts.reduce((sum, text) => sum + text.length, 0) / (docs.length || 1) || 1;
  const scores = docs.map(() => 0);
  terms.forEach((term, t) => {
    const matches = (word: string) =>
      t === last ? word.startsWith(term) : word === term;
    const counts = texts.map((text) => text.filter(matches).length);
    const having = counts.filter((count) => count > 0).length;
    const rarity = Math.log(1 + (docs.length - having + 0.5) / (having + 0.5));
    counts.forEach((count, i) => {
      const length = texts[i]!.length / average;
      const norm = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length);
      scores[i]! += (rarity * count * (SATURATION + 1)) / (count + norm);
    });
  });
  return docs
    .map((doc, i) => ({ doc, score: scores[i]! }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) => b.score - a.score || (a.doc.keys[1]! < b.doc.keys[1]! ? 1 : -1),
    )
    .slice(0, MAX_RESULTS)
    .map(({ doc }) => doc);
}
