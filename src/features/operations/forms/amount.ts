import { LIMITS } from "@convex/shared/limits";
import { z } from "@/lib/schemas";

const MICRO = 1_000_000;

/** The field of a sum in dollars, as typed; `message` is its objection. */
export const amountOf = (message: string) =>
  z.string().check(
    z.refine((text) => {
      const dollars = Number(text);
      return (
        text.trim() !== "" &&
        dollars >= 0 &&
        dollars * MICRO <= LIMITS.capMicroUsd
      );
    }, message),
  );

export const inMicroUsd = (text: string) => Math.round(Number(text) * MICRO);
export const inDollars = (microUsd: number) => String(microUsd / MICRO);
