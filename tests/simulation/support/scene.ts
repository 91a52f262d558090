import type { Random } from "./random";
import type { Witness } from "./witness";
import type { Stage } from "./world";

/** Something that happens around a run. */
export interface Operation {
  /** Its number in the list of faults, or a name where the list has none. */
  fault: string;
  /** Answers whether it had an effect. */
  act: (scene: Scene) => Promise<boolean>;
}

export interface Scene {
  stage: Stage;
  random: Random;
  witness: Witness;
}
