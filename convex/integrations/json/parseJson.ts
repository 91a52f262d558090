/**
 * Openings in our own JSON: a list of them, or
 *
 *     {
 *       "organisation": "used where an opening names none",
 *       "complete": true,
 *       "listings": [
 *         {
 *           "id": "stable at the source",
 *           "title": "Operations Manager",
 *           "organisation": "Example Institute",
 *           "description": "Plain text or HTML",
 *           "url": "https://example.org/jobs/7",
 *           "location": "Remote (Latin America)",
 *           "kind": "operations",
 *           "deadline": "2027-03-15",
 *           "languages": ["en:fluent", "es"]
 *         }
 *       ]
 *     }
 *
 * `complete` says that the file names everything its source offers, so that what
 * is missing has closed. The fields are those of integrations/listings/fields.ts,
 * as texts, numbers, flags, or lists of texts.
 */
import { buildListings } from "../listings/buildListings";
import { rowError } from "../listings/buildListing";
import { fieldNamed, type Fields } from "../listings/fields";
import { fieldsToRaw } from "../listings/fieldsToRaw";
import {
  FileError,
  type ParsedFile,
  type ParseOptions,
} from "../listings/types";

/** Reads a whole file. Throws {@link FileError} when it has another shape. */
export function parseJson(
  text: string,
  { organisation = "", now }: ParseOptions,
): ParsedFile {
  const file = readFile(text);
  if (file.listings.length === 0) throw new FileError("noListings");
  const context = { organisation: file.organisation || organisation, now };
  const raws = file.listings.map((listing, index) => {
    const row = index + 1;
    const fields = toFields(listing);
    return fields === null
      ? rowError({ row, key: undefined, title: "" }, "listing", "notObject")
      : fieldsToRaw(fields, row, context);
  });
  return { ...buildListings(raws, now), isComplete: file.isComplete };
}

function readFile(text: string) {
  const json = readJson(text);
  if (Array.isArray(json)) {
    return { listings: json as unknown[], organisation: "", isComplete: false };
  }
  if (typeof json !== "object" || json === null || !("listings" in json)) {
    throw new FileError("wrongShape", '[...] or {"listings": [...]}');
  }
  const { listings } = json;
  if (!Array.isArray(listings)) {
    throw new FileError("wrongShape", '{"listings": [...]}');
  }
  return {
    listings: listings as unknown[],
    organisation:
      "organisation" in json && typeof json.organisation === "string"
        ? json.organisation
        : "",
    isComplete: "complete" in json && json.complete === true,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError("notJson", error instanceof Error ? error.message : "");
  }
}

function toFields(listing: unknown): Fields | null {
  if (
    typeof listing !== "object" ||
    listing === null ||
    Array.isArray(listing)
  ) {
    return null;
  }
  const fields: Fields = {};
  for (const [name, value] of Object.entries(listing)) {
    const field = fieldNamed(name);
    const text = textOf(value);
    if (field !== undefined && text !== "") fields[field] ??= text;
  }
  return fields;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") {
    return String(value);
  }
  return Array.isArray(value)
    ? value
        .map(textOf)
        .filter((text) => text !== "")
        .join("; ")
    : "";
}
