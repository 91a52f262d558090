import { emptyProfileContent } from "@convex/model/profiles/content";
import type {
  MyProfile,
  ProfileContent,
  SaveSectionArgs,
  SectionSource,
} from "@/features/profile/types";

export function aProfile(part: Partial<ProfileContent> = {}): ProfileContent {
  return { ...emptyProfileContent("Ana Ruiz"), ...part };
}

/** Takes every save and raises the revision, unless told to refuse the next. */
export function aServer() {
  const received: SaveSectionArgs[] = [];
  let refused: unknown = null;
  const saveSection = (args: SaveSectionArgs) => {
    received.push(args);
    const error = refused;
    refused = null;
    return error === null
      ? Promise.resolve({ rev: args.baseRev + 1 })
      : // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- refusals are ConvexErrors
        Promise.reject(error);
  };
  return {
    received,
    refuseNext: (error: unknown) => {
      refused = error;
    },
    source: (content: ProfileContent, rev: number): SectionSource => ({
      profile: { content, sectionRevs: allAt(rev) },
      saveSection,
      isOnline: true,
    }),
  };
}

function allAt(rev: number): MyProfile["sectionRevs"] {
  return {
    basics: rev,
    education: rev,
    work: rev,
    skills: rev,
    interests: rev,
    goals: rev,
    seeking: rev,
    preferences: rev,
  };
}
