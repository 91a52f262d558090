import type { PayPeriod, Workplace } from "@convex/shared/vocabulary";

/** What the interface says of where, and for how much, a listing's work is done. */
export interface ListingFacts {
  workplace: Workplace;
  places: readonly { text: string; city?: string; country?: string }[];
  remoteRegions: readonly string[];
  remoteExcluded?: readonly string[] | undefined;
  remoteUtcOffsets?: { min: number; max: number } | undefined;
  pay?:
    | { min?: number; max?: number; currency: string; period: PayPeriod }
    | undefined;
}
