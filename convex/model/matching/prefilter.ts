/**
 * Which listings a run spends tokens on: first what is open to the member at
 * all, then what resembles their profile by four signals, then a few outside
 * of that so that no kind of work is starved. Pure; the same listings in any
 * order give the same answer.
 */
import type { Id } from "../../_generated/dataModel";
import { createEligibilityCheck } from "../../shared/eligibility";
import type { EligibilityReason } from "../../shared/eligibilityResult";
import {
  roleFamiliesIn,
  roleNearness,
  wantedRoleFamilies,
  type RoleFamily,
} from "../../shared/roleFamilies";
import type { PackedListing } from "../../tables/opportunities";
import type { ProfileContent } from "../../tables/profiles";
import {
  occupationSignal,
  readDocument,
  skillSignal,
  titleSignal,
  type Signal,
  type SignalDocument,
} from "./prefilterSignals";
import { wordSignal } from "./prefilterWords";
import { prefilterSubject, type PrefilterSubject } from "./prefilterSubject";

export interface PrefilterOptions {
  /** Candidates wanted, exploration included. */
  limit: number;
  explorationCount: number;
  /** Orders what is otherwise equal. */
  seed: number;
  /** ms. */
  now: number;
  /** Open listings that an earlier run has read; they are not chosen again. */
  isReadBefore?: (listing: PackedListing) => boolean;
}

export interface Candidate {
  id: Id<"opportunities">;
  eligibility: "pass" | "ask";
  /** Chosen for being new or of a rare kind, not for resembling the profile. */
  isExploration: boolean;
}

export interface Selection {
  /** The likeliest first, exploration last. */
  candidates: Candidate[];
  /** Listings not open to the member, by reason; no token is spent on them. */
  blocked: { reason: EligibilityReason; count: number }[];
  /** Listings open to the member and not read before, chosen or not. */
  openCount: number;
}

interface Open {
  listing: PackedListing;
  eligibility: "pass" | "ask";
}

/** Reciprocal-rank fusion: large enough that no signal's first place decides alone. */
const FUSION_K = 10;
/** What the member said they prefer moves a listing, and never removes it. */
const OTHER_KIND = 0.55;
const OTHER_COMMITMENT = 0.7;
const UNASKED = 0.8;
/** What somebody was, is or looks for tells more than words shared by chance. */
const ROLE = { same: 1.3, near: 1, other: 0.6 };

export function selectCandidates(
  content: ProfileContent,
  packed: readonly PackedListing[],
  options: PrefilterOptions,
): Selection {
  const { isReadBefore = () => false } = options;
  const { open: all, blocked } = splitByEligibility(
    content,
    packed,
    options.now,
  );
  const open = all.filter(({ listing }) => !isReadBefore(listing));
  const subject = prefilterSubject(content);
  const families = subject.roleLines.flatMap(roleFamiliesIn);
  const fused = rankListings(
    subject,
    open.map(({ listing }) => listing),
  );
  const ranked = open
    .map((entry) => ({
      ...entry,
      score:
        (fused.get(entry.listing.id) ?? 0) *
        preference(content, entry) *
        roleWorth(families, entry.listing.title),
    }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        tieBreak(options.seed, a.listing.id) -
          tieBreak(options.seed, b.listing.id) ||
        (a.listing.id < b.listing.id ? -1 : 1),
    );
  const isAll = ranked.length <= options.limit;
  const likelyCount = isAll
    ? ranked.length
    : Math.max(0, options.limit - options.explorationCount);
  const likely = ranked.slice(0, likelyCount);
  const explored = isAll
    ? []
    : explore(likely, ranked.slice(likelyCount), options);
  return {
    candidates: [
      ...likely.map((entry) => toCandidate(entry, false)),
      ...explored.map((entry) => toCandidate(entry, true)),
    ],
    blocked,
    openCount: open.length,
  };
}

/**
 * How well each listing resembles a profile: the ranks of four signals, fused.
 * Higher is better; comparable within one call only.
 */
export function rankListings(
  subject: PrefilterSubject,
  listings: readonly SignalDocument[],
): Map<string, number> {
  const documents = [...listings]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(readDocument);
  const fused = new Map<string, number>();
  for (const signal of [
    wordSignal(subject, documents),
    skillSignal(subject, documents),
    titleSignal(subject, documents),
    occupationSignal(subject, documents),
  ]) {
    for (const [id, rank] of ranksOf(signal)) {
      fused.set(id, (fused.get(id) ?? 0) + 1 / (FUSION_K + rank));
    }
  }
  return fused;
}

/** Equal scores share a rank, so that ids decide nothing. */
function ranksOf(signal: Signal): Map<string, number> {
  const ranks = new Map<string, number>();
  const ordered = [...signal].sort(([, a], [, b]) => b - a);
  let rank = 0;
  let last = Infinity;
  for (const [at, [id, score]] of ordered.entries()) {
    if (score < last) rank = at + 1;
    last = score;
    ranks.set(id, rank);
  }
  return ranks;
}

function splitByEligibility(
  content: ProfileContent,
  packed: readonly PackedListing[],
  now: number,
) {
  const check = createEligibilityCheck(content, now);
  const open: Open[] = [];
  const counts = new Map<EligibilityReason, number>();
  for (const listing of packed) {
    const { verdict, reason } = check(listing);
    if (verdict !== "blocked") open.push({ listing, eligibility: verdict });
    else if (reason !== undefined) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const blocked = [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  return { open, blocked };
}

function preference({ preferences }: ProfileContent, entry: Open): number {
  const { kind, commitment } = entry.listing;
  const { kinds, commitments } = preferences;
  const isOtherKind = kinds.length > 0 && !kinds.includes(kind);
  const isOtherCommitment =
    commitment !== undefined &&
    commitments.length > 0 &&
    !commitments.includes(commitment);
  return (
    (isOtherKind ? OTHER_KIND : 1) *
    (isOtherCommitment ? OTHER_COMMITMENT : 1) *
    (entry.eligibility === "ask" ? UNASKED : 1)
  );
}

/** 1 where one of the two sides names no role that is known. */
function roleWorth(own: readonly RoleFamily[], title: string): number {
  const wanted = wantedRoleFamilies(title);
  return own.length === 0 || wanted.length === 0
    ? 1
    : ROLE[roleNearness(wanted, own)];
}

/** In turns: the best of the kind that is rarest so far, and the newest. */
function explore<T extends Open>(
  likely: readonly T[],
  rest: readonly T[],
  { explorationCount, limit }: PrefilterOptions,
): T[] {
  const left = new Set(rest);
  const counts = new Map<string, number>(
    rest.map(({ listing }) => [listing.kind, 0]),
  );
  const note = ({ listing: { kind } }: T) =>
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  likely.forEach(note);
  const chosen: T[] = [];
  while (chosen.length < Math.min(explorationCount, limit) && left.size > 0) {
    const pool = [...left];
    const next =
      chosen.length % 2 === 0
        ? rarest(pool, counts)
        : pool.reduce((a, b) =>
            b.listing.postedAt > a.listing.postedAt ? b : a,
          );
    left.delete(next);
    note(next);
    chosen.push(next);
  }
  return chosen;
}

/** `pool` is ranked, so the first of the rarest kind is its best. */
function rarest<T extends Open>(
  pool: readonly T[],
  counts: ReadonlyMap<string, number>,
): T {
  return pool.reduce((a, b) =>
    (counts.get(b.listing.kind) ?? 0) < (counts.get(a.listing.kind) ?? 0)
      ? b
      : a,
  );
}

function toCandidate(entry: Open, isExploration: boolean): Candidate {
  const { listing, eligibility } = entry;
  return { id: listing.id, eligibility, isExploration };
}

/** A number in [0, 2^32) from the seed and an id (FNV-1a). */
function tieBreak(seed: number, id: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
