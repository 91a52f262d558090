import { v } from "convex/values";
import { orgAdminMutation } from "../functions";
import * as Detail from "../model/members/detail";
import * as Notes from "../model/members/notes";

const userId = v.id("users");

/** Writes down that I open a member's profile; they see the line. Within an hour once. */
export const open = orgAdminMutation({
  args: { userId },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Detail.open(ctx, ctx, args.userId);
    return null;
  },
});

export const addNote = orgAdminMutation({
  args: { userId, text: v.string() },
  returns: v.id("memberNotes"),
  handler: async (ctx, { userId, text }) =>
    await Notes.addNote(ctx, ctx, userId, text),
});

export const removeNote = orgAdminMutation({
  args: { noteId: v.id("memberNotes") },
  returns: v.null(),
  handler: async (ctx, { noteId }) => {
    await Notes.removeNote(ctx, ctx, noteId);
    return null;
  },
});

/** Puts back a note that was taken away within the day. */
export const restoreNote = orgAdminMutation({
  args: { noteId: v.id("memberNotes") },
  returns: v.null(),
  handler: async (ctx, { noteId }) => {
    await Notes.restoreNote(ctx, ctx, noteId);
    return null;
  },
});

/** Makes a tag; one that reads the same is the same. */
export const makeTag = orgAdminMutation({
  args: { name: v.string() },
  returns: v.id("memberTags"),
  handler: async (ctx, { name }) => await Notes.makeTag(ctx, ctx.org._id, name),
});

export const setTag = orgAdminMutation({
  args: { userId, tagId: v.id("memberTags"), isOn: v.boolean() },
  returns: v.null(),
  handler: async (ctx, tag) => {
    await Notes.setTag(ctx, ctx, tag);
    return null;
  },
});
