import { useTranslations } from "use-intl";
import type { Rule } from "../types";

interface Places {
  capacity?: number;
  enrolledCount: number;
  waitlistedCount: number;
}

interface Progress {
  completion: Rule;
  attendedCount: number;
  heldCount: number;
  sessionCount: number;
}

/** Figures of a program, as sentences. */
export function useProgramWords() {
  const t = useTranslations("programs");
  return {
    rule: (rule: Rule) => t(`rule.${rule.by}`, { ...figuresOf(rule) }),
    places: ({ capacity, enrolledCount, waitlistedCount }: Places) => {
      if (capacity === undefined) {
        return t("places.unlimited", { taken: enrolledCount });
      }
      const isFull = enrolledCount >= capacity;
      const taken = t(isFull ? "places.full" : "places.some", {
        capacity,
        taken: enrolledCount,
      });
      if (waitlistedCount === 0) return taken;
      return `${taken}, ${t("places.waiting", { waiting: waitlistedCount })}`;
    },
    /** What was attended, and what is still needed. */
    progress: (progress: Progress) => {
      const attended = t("progress.attended", {
        attended: progress.attendedCount,
        held: progress.heldCount,
      });
      return `${attended} ${neededWords(t, progress)}`;
    },
  };
}

function figuresOf(rule: Rule) {
  return {
    sessions: rule.by === "count" ? rule.sessions : 0,
    percent: rule.by === "percentage" ? rule.percent : 0,
  };
}

type Words = ReturnType<typeof useTranslations<"programs">>;

function neededWords(
  t: Words,
  { completion, attendedCount, heldCount, sessionCount }: Progress,
): string {
  if (completion.by === "hand") return t("progress.byHand");
  const needed =
    completion.by === "count"
      ? completion.sessions
      : Math.ceil((completion.percent * sessionCount) / 100);
  const missing = Math.max(0, needed - attendedCount);
  if (missing === 0 && sessionCount > 0) return t("progress.enough");
  if (missing > sessionCount - heldCount) {
    // Before any is set nobody can say what will be left.
    return sessionCount === 0 ? "" : t("progress.tooFew");
  }
  // "One more" is no word to somebody who was at none.
  return t(attendedCount === 0 ? "progress.first" : "progress.more", {
    missing,
  });
}
