import { ArrowDown, CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "use-intl";
import { PROFILE_SECTIONS } from "@convex/shared/vocabulary";
import { ButtonLink, Link } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/cn";
import { useNextSteps, type NextStep } from "../hooks/use-next-steps";
import { capitalised } from "@/lib/format";
import type { Asked, Completeness } from "../types";

/** Beyond the one thing to do next; more would be a list of chores. */
const MOST_LATER = 2;

interface CompletenessPanelProps {
  completeness: Completeness;
  asked: Asked;
}

/** What the profile has, what it lacks, and the one thing worth adding next. */
export function CompletenessPanel({
  completeness,
  asked,
}: CompletenessPanelProps) {
  const t = useTranslations("profile.completeness");
  const tSections = useTranslations("profile.sections");
  const [next, ...later] = useNextSteps(completeness, asked);
  const { missing, isReadyForMatching } = completeness;
  const neededCount = missing.filter(({ isRequired }) => isRequired).length;
  return (
    <section aria-labelledby="completeness" className="pb-10">
      <SevenParts filled={completeness.filled} />
      <div className="mt-6 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div className="max-w-measure">
          <h2 id="completeness" className="text-lg">
            {next ? t("nextTitle", { what: next.what }) : t("full")}
          </h2>
          <p className="mt-1 text-quiet">
            {next ? next.why : t("fullText")}{" "}
            {!isReadyForMatching
              ? t("notReady", { count: neededCount })
              : missing.length > 0 && t("ready")}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {next && (
            <ButtonLink
              to="/profile"
              hash={next.section}
              variant={isReadyForMatching ? "secondary" : "primary"}
            >
              <ArrowDown aria-hidden />
              {t("goTo", { section: tSections(next.section) })}
            </ButtonLink>
          )}
          {isReadyForMatching && (
            <ButtonLink to="/matches" variant="primary">
              {t("findMatches")}
            </ButtonLink>
          )}
        </div>
      </div>
      <LaterSteps steps={later.slice(0, MOST_LATER)} />
    </section>
  );
}

/** What could follow, each with its own reason. */
function LaterSteps({ steps }: { steps: readonly NextStep[] }) {
  const t = useTranslations("profile.completeness");
  if (steps.length === 0) return null;
  return (
    <div className="mt-6 max-w-measure">
      <h3 className="font-text text-sm font-semibold text-quiet">
        {t("later")}
      </h3>
      <ul className="mt-1 flex flex-col gap-2">
        {steps.map(({ key, section, what, why }) => (
          <li key={key} className="text-sm text-quiet">
            <Link to="/profile" hash={section}>
              {capitalised(what)}
            </Link>
            {". "}
            {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The seven sections as a picture that is also the page's table of contents. */
function SevenParts({ filled }: Pick<Completeness, "filled">) {
  const t = useTranslations("profile");
  return (
    <ul
      aria-label={t("completeness.label")}
      className="grid grid-cols-2 gap-x-3 gap-y-1 sm:grid-cols-4 lg:grid-cols-7"
    >
      {PROFILE_SECTIONS.map((section) => {
        const isFilled = filled.includes(section);
        const Icon = isFilled ? CircleCheck : CircleDashed;
        return (
          <li key={section}>
            <Link
              to="/profile"
              hash={section}
              variant="plain"
              className={cn(
                "flex min-h-touch items-center gap-2 rounded-none border-t-2 py-2 text-sm",
                isFilled
                  ? "border-solid border-accent"
                  : "border-dashed border-edge text-quiet",
              )}
            >
              <Icon
                aria-hidden
                className={cn("size-4 shrink-0", isFilled && "text-accent")}
              />
              <span className="min-w-0 wrap-break-word">
                {t(`sections.${section}`)}
              </span>
              <VisuallyHidden>
                {t(isFilled ? "completeness.filled" : "completeness.missing")}
              </VisuallyHidden>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
