import type { SamplePerson } from "../../samplePerson";
import { elsewherePeople } from "./elsewhere";
import { northernLatinAmericaPeople } from "./northernLatinAmerica";
import { riverPlatePeople } from "./riverPlate";

/** Every sample person. All are invented. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  ...riverPlatePeople,
  ...northernLatinAmericaPeople,
  ...elsewherePeople,
];
