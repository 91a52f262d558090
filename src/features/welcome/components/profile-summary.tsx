import { useQuery } from "convex/react";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { PROFILE_SECTIONS } from "@convex/shared/vocabulary";
import { ButtonLink } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** Which of the seven parts the profile has; where nothing waits for review. */
export function ProfileSummary() {
  const t = useTranslations("welcome.review");
  const tSections = useTranslations("profile.sections");
  const profile = useQuery(api.profiles.queries.getMine);
  return (
    <>
      <ul className="mb-6 grid max-w-measure gap-x-6 sm:grid-cols-2">
        {PROFILE_SECTIONS.map((section) => {
          const isFilled = profile?.completeness.filled.includes(section);
          const Icon = isFilled ? CircleCheck : CircleDashed;
          return (
            <li
              key={section}
              className="flex items-center gap-2 border-b border-line py-2"
            >
              <Icon
                aria-hidden
                className={`size-4 shrink-0 ${isFilled ? "text-accent" : "text-quiet"}`}
              />
              {tSections(section)}
              <VisuallyHidden>
                , {t(isFilled ? "filled" : "missing")}
              </VisuallyHidden>
            </li>
          );
        })}
      </ul>
      <ButtonLink to="/welcome" search={{ step: "profile", way: "hand" }}>
        {t("edit")}
      </ButtonLink>
    </>
  );
}
