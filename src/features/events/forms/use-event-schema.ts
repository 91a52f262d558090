import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { EVENT_AUDIENCES } from "@convex/shared/communities/vocabulary";
import { LIMITS } from "@convex/shared/limits";
import { z } from "@/lib/schemas";
import { fromZonedInput } from "@/lib/zoned-input";
import type { EventValues } from "./event-values";

const PLACES = /^\s*\d{0,6}\s*$/;

/** The server's bounds, in the reader's words. */
export function useEventSchema() {
  const t = useTranslations();
  return useMemo(() => {
    const line = z.maxLength(
      LIMITS.line,
      t("common.tooLong", { limit: LIMITS.line }),
    );
    const date = z.string().check(z.minLength(1, t("events.form.noDate")));
    return z
      .object({
        title: z
          .string()
          .check(z.trim(), z.minLength(1, t("common.required")), line),
        description: z
          .string()
          .check(
            z.maxLength(
              LIMITS.listingText,
              t("common.tooLong", { limit: LIMITS.listingText }),
            ),
          ),
        startsAt: date,
        endsAt: date,
        timeZone: z.string(),
        place: z.string().check(line),
        isOnline: z.boolean(),
        url: z.string(),
        audience: z.enum(EVENT_AUDIENCES),
        capacity: z
          .string()
          .check(z.regex(PLACES, t("events.form.badCapacity"))),
      })
      .check(
        z.refine(isInOrder, {
          error: t("events.form.beforeStart"),
          path: ["endsAt"],
        }),
      );
  }, [t]);
}

function isInOrder({ startsAt, endsAt, timeZone }: EventValues): boolean {
  const from = fromZonedInput(startsAt, timeZone);
  const to = fromZonedInput(endsAt, timeZone);
  return from === null || to === null || to > from;
}
