import { v } from "convex/values";
import { orgAdminMutation } from "../functions";
import { vOneOf } from "../lib/validators";
import { beginExport } from "../model/members/exporting";
import {
  EXPORT_FORMATS,
  MEMBER_COLUMNS,
} from "../shared/communities/memberColumns";

/**
 * Writes down that the members leave as a file: how many (as the dry run counted
 * them), which columns. The pages are those of the table.
 */
export const begin = orgAdminMutation({
  args: {
    format: vOneOf(EXPORT_FORMATS),
    columns: v.array(vOneOf(MEMBER_COLUMNS)),
    count: v.number(),
    isNarrowed: v.boolean(),
  },
  returns: v.null(),
  handler: async (ctx, args) => {
    await beginExport(ctx, ctx, args);
    return null;
  },
});
