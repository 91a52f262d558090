import type { Level } from "../../../shared/vocabulary";
import type { PassageKind } from "../profileIndex";

/** Every sentence the local scorer can write. Names come in the reader's language. */
export interface ScorerWords {
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b or c". */
  choice(items: readonly string[]): string;
  /** What stands beside the listing's own lines. */
  requirement: {
    role(title: string): string;
    level(level: Level): string;
    interest(topic: string): string;
  };
  /** `role` is a job's title or a school's name, where the quote comes from one. */
  strength(what: string, from: PassageKind, role: string | undefined): string;
  strengthOfWish(topic: string): string;
  strengthOfLanguage(name: string): string;
  strengthOfStudies: string;
  gap: {
    missing(requirement: string): string;
    partly(requirement: string): string;
    unknown(requirement: string): string;
  };
  recommendation: {
    lead(role: string, isInsisted: boolean): string;
    nameIt(what: string): string;
    sayMore(what: string): string;
    language(name: string): string;
  };
  growth: {
    skill(name: string): string;
    language(name: string): string;
  };
}
