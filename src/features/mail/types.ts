import type { FunctionArgs, FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

type Preferences = typeof api.emails.preferences;

export type MySettings = FunctionReturnType<Preferences["getMine"]>;
/** What the forms need; the same for a member and for a link of a mail. */
export type Settings = Omit<MySettings, "held" | "organisations">;
export type Changes = FunctionArgs<Preferences["saveMine"]>;
export type Save = (changes: Changes) => void;
