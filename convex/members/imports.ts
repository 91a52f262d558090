import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { orgAdminMutation, orgAdminQuery } from "../functions";
import * as Committing from "../model/members/importCommitting";
import * as Receiving from "../model/members/importReceiving";
import { undo as undoImport } from "../model/members/importUndoing";
import * as Views from "../model/members/importViews";
import { vLocale } from "../tables/account";
import { vImportFields, vImportRowKind } from "../tables/memberImports";

const importId = v.id("memberImports");

/** Opens an import; its rows follow by `addRows`. */
export const begin = orgAdminMutation({
  args: {
    fileName: v.string(),
    columns: v.array(v.string()),
    mapping: vImportFields,
  },
  returns: importId,
  handler: async (ctx, file) => await Receiving.begin(ctx, ctx, file),
});

/** The next rows, at most a hundred, numbered as in the file; the same again changes nothing. */
export const addRows = orgAdminMutation({
  args: { importId, rows: v.array(Receiving.vImportRow) },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { importId, rows }) => {
    await Receiving.addRows(ctx, ctx, importId, rows);
    return null;
  },
});

/** Says that all rows are there; refuses CONFLICT where they are not. */
export const finish = orgAdminMutation({
  args: { importId, rowCount: v.number() },
  returns: v.null(),
  handler: async (ctx, { importId, rowCount }) => {
    await Receiving.finish(ctx, ctx, importId, rowCount);
    return null;
  },
});

/** Does what the file asks for, in steps. Invitations are mailed now, or held until `send`. */
export const commit = orgAdminMutation({
  args: { importId, isSending: v.boolean(), locale: vLocale },
  returns: v.null(),
  handler: async (ctx, { importId, ...choice }) => {
    await Committing.commit(ctx, ctx, importId, choice);
    return null;
  },
});

export const send = orgAdminMutation({
  args: { importId },
  returns: v.null(),
  handler: async (ctx, { importId }) => {
    await Committing.send(ctx, ctx, importId);
    return null;
  },
});

/** Takes back exactly what it made, also in the middle of it; a week long. */
export const undo = orgAdminMutation({
  args: { importId },
  returns: v.null(),
  handler: async (ctx, { importId }) => {
    await undoImport(ctx, ctx, importId);
    return null;
  },
});

export const discard = orgAdminMutation({
  args: { importId },
  returns: v.null(),
  handler: async (ctx, { importId }) => {
    await Receiving.discard(ctx, ctx, importId);
    return null;
  },
});

/** Null for one that is not there or of another organisation; takes any text. */
export const get = orgAdminQuery({
  args: { importId: v.string() },
  returns: v.union(v.null(), Views.vImportView),
  handler: async (ctx, { importId }) =>
    await Views.getImport(ctx, ctx.org._id, importId),
});

/** The last ones, the latest first. */
export const list = orgAdminQuery({
  args: {},
  returns: v.array(Views.vImportView),
  handler: async (ctx) => await Views.listImports(ctx, ctx.org._id),
});

/** Its rows of one kind, in the file's order. */
export const listRows = orgAdminQuery({
  args: {
    importId,
    kind: vImportRowKind,
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(Views.vImportRowView),
  handler: async (ctx, { importId, ...asked }) =>
    await Views.listRows(ctx, ctx.org._id, importId, asked),
});
