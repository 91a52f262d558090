import type { Moment } from "./probe";
import type { Random } from "./random";
import type { Witness } from "./witness";
import type { Stage } from "./world";

/** Something that happens around a run. */
export interface Operation {
  /** Its number in the list of faults, or a name where the list has none. */
  fault: string;
  /** Further numbers that it turns out to be, by the moment it comes at. */
  alsoIs?: readonly string[];
  /** Answers whether it had an effect, or which of `alsoIs` that was. */
  act: (scene: Scene) => Promise<boolean | string>;
}

export interface Scene {
  stage: Stage;
  random: Random;
  witness: Witness;
  /** Where it comes inside an action. */
  moment: Moment | undefined;
  /** Whether the background's cron comes round. */
  hasBackground: boolean;
}
