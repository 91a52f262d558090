import { v } from "convex/values";
import { publicQuery } from "../functions";
import * as Orgs from "../model/orgs/list";
import { vOrgView } from "../model/orgs/views";

export const list = publicQuery({
  args: {},
  returns: v.array(vOrgView),
  handler: async (ctx) => await Orgs.listActive(ctx),
});
