import { Mail } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Onlooker } from "@convex/shared/visibility";
import { Avatar } from "@/components/ui/avatar";
import { useFormat } from "@/hooks/use-format";
import type { SeenProfile } from "../types";
import { SheetSections } from "./sheet-sections";

interface ProfileSheetProps {
  as: Onlooker;
  /** They look through; undefined where the member is in none yet. */
  community: string | undefined;
  profile: SeenProfile | null;
}

/** The profile as a page that somebody reads; nothing in it can be edited. */
export function ProfileSheet({ as, community, profile }: ProfileSheetProps) {
  const t = useTranslations("profile.preview");
  const named = community ?? t("anyCommunity");
  const who = t(`seenBy.${as}`, { community: named });
  return (
    <article
      aria-label={who}
      className="mt-6 max-w-lg rounded-md border border-line bg-raised"
    >
      <p className="border-b border-line px-6 py-2 text-sm text-quiet">{who}</p>
      <div className="px-6 py-6 sm:px-10 sm:py-10">
        {profile === null ? (
          <p className="max-w-measure text-quiet">
            {t(as === "stranger" ? "nothingStranger" : "nothing")}
          </p>
        ) : (
          <>
            <SheetHead profile={profile} />
            <SheetSections profile={profile} />
          </>
        )}
      </div>
    </article>
  );
}

function SheetHead({ profile: { basics, email } }: { profile: SeenProfile }) {
  const t = useTranslations("profile.preview");
  const format = useFormat();
  const place = [
    basics?.city,
    basics?.country && format.country(basics.country),
  ].filter(Boolean);
  return (
    <header className="flex flex-col gap-4">
      <div className="flex items-center gap-4">
        {basics && (
          <Avatar name={basics.fullName} className="size-16 text-lg" />
        )}
        <div className="min-w-0">
          <h2 className="text-xl wrap-break-word sm:text-2xl">
            {basics?.fullName || t("noName")}
          </h2>
          {place.length > 0 && <p className="text-quiet">{place.join(", ")}</p>}
        </div>
      </div>
      {basics?.headline && (
        <p className="max-w-measure font-heading text-lg wrap-break-word">
          {basics.headline}
        </p>
      )}
      {email !== undefined && (
        <p className="flex items-center gap-2 wrap-anywhere">
          <Mail aria-hidden className="size-4 shrink-0 text-quiet" />
          <a href={`mailto:${email}`} className="text-accent underline">
            {email}
          </a>
        </p>
      )}
    </header>
  );
}
