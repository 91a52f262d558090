import type { FunctionArgs, FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";
import type { VisibilityControl } from "./hooks/use-visibility";

export type MyProfile = FunctionReturnType<typeof api.profiles.queries.getMine>;
export type Completeness = MyProfile["completeness"];
export type ProfileContent = MyProfile["content"];
export type SectionName = keyof ProfileContent;

export type SaveSectionArgs = FunctionArgs<
  typeof api.profiles.mutations.saveSection
>;
export type SaveSection = (args: SaveSectionArgs) => Promise<{ rev: number }>;

/** What each section needs to show and save itself. */
export interface SectionSource {
  profile: Pick<MyProfile, "content" | "sectionRevs">;
  saveSection: SaveSection;
  isOnline: boolean;
  visibility?: VisibilityControl | undefined;
}

export type Asked = FunctionReturnType<typeof api.profiles.queries.getAsked>;
export type Preview = FunctionReturnType<typeof api.profiles.queries.preview>;
export type SeenProfile = NonNullable<Preview["profile"]>;

export type Basics = ProfileContent["basics"];
export type EducationEntry = ProfileContent["education"][number];
export type WorkEntry = ProfileContent["work"][number];
export type Preferences = ProfileContent["preferences"];

export type PendingImport = NonNullable<
  FunctionReturnType<typeof api.profiles.imports.getPending>
>;
export type ExtractedItem = PendingImport["items"][number];
export type ItemEdit = ExtractedItem["edit"];
