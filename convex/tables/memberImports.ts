import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { IMPORT_ROW_KINDS, IMPORT_STATES } from "../shared/communities/imports";
import { vLocale } from "./account";

export const vImportState = vOneOf(IMPORT_STATES);
export const vImportRowKind = vOneOf(IMPORT_ROW_KINDS);
/** Something said for each field of an imported person; see IMPORT_FIELDS. */
export const vImportFields = v.object({
  email: v.optional(v.string()),
  name: v.optional(v.string()),
  firstName: v.optional(v.string()),
  lastName: v.optional(v.string()),
  tags: v.optional(v.string()),
  status: v.optional(v.string()),
});
export const vImportCounts = v.object({
  rows: v.number(),
  fresh: v.number(),
  known: v.number(),
  duplicate: v.number(),
  broken: v.number(),
  /** Rows that committing or undoing has been through. */
  done: v.number(),
  invited: v.number(),
  mailed: v.number(),
  /** Members who got a tag. */
  tagged: v.number(),
  /** Undone, yet joined meanwhile: they stay. */
  joined: v.number(),
});
export const vImportProblem = v.object({ field: v.string(), code: v.string() });

export const memberImportTables = {
  /**
   * One file of people on its way in. Written by the import functions; read by
   * its organisers. Its rows go when it is discarded or undone, and a week after
   * it was committed; what it came to stays. Owner: createdById.
   */
  memberImports: defineTable({
    orgId: v.id("organisations"),
    createdById: v.id("users"),
    /** Who committed, mailed or undid it last: in whose name its chain acts. */
    actorId: v.id("users"),
    createdAt: v.number(),
    fileName: v.string(),
    state: vImportState,
    /** Column of the file by field of ours, as recognised and corrected. */
    mapping: vImportFields,
    columns: v.array(v.string()),
    counts: vImportCounts,
    /** Tags that the file brings along and the organisation does not have. */
    newTags: v.array(v.string()),
    /** Row of the file that receiving, or the chain, goes on from. */
    nextRow: v.number(),
    /** Of the last step; a chain that stands still is found by it. */
    movedAt: v.number(),
    /** Whether its invitations are mailed, or held until somebody asks for that. */
    isSending: v.boolean(),
    /** Of the invitations. */
    locale: v.optional(vLocale),
    /** Tags that did not exist before it. */
    madeTagIds: v.array(v.id("memberTags")),
    /** While undoing looks for tags of its making that nobody has any more. */
    tagScan: v.optional(
      v.object({
        cursor: v.union(v.string(), v.null()),
        unusedIds: v.array(v.id("memberTags")),
      }),
    ),
    finishedAt: v.optional(v.number()),
    rowsRemovedAt: v.optional(v.number()),
  })
    .index("by_orgId_and_createdAt", ["orgId", "createdAt"])
    .index("by_state_and_movedAt", ["state", "movedAt"])
    .index("by_rowsRemovedAt_and_finishedAt", ["rowsRemovedAt", "finishedAt"]),

  /** A row of such a file and what becomes of it. Dies with its import. Owner: by address. */
  memberImportRows: defineTable({
    importId: v.id("memberImports"),
    /** As spreadsheets count them: from 1, with the header. */
    row: v.number(),
    /** Normalised; "" where the file has none that is one. */
    address: v.string(),
    name: v.string(),
    tags: v.array(v.string()),
    /** As the file says them. */
    values: vImportFields,
    /** Codes, worded by the interface. */
    problems: v.array(vImportProblem),
    kind: vImportRowKind,
    /** What committing made, so that undo takes back exactly that. */
    made: v.optional(
      v.object({
        invitationId: v.optional(v.id("invitations")),
        tagIds: v.optional(v.array(v.id("memberTags"))),
        userId: v.optional(v.id("users")),
      }),
    ),
  })
    .index("by_importId_and_row", ["importId", "row"])
    .index("by_importId_and_kind_and_row", ["importId", "kind", "row"])
    .index("by_importId_and_address", ["importId", "address"]),
};
