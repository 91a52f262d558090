import type { SampleListing } from "../../sampleListing";
import { communications } from "./communications";
import { community } from "./community";
import { engineeringImpact } from "./engineeringImpact";
import { engineeringSafety } from "./engineeringSafety";
import { operationsOne } from "./operationsOne";
import { operationsTwo } from "./operationsTwo";
import { policyOne } from "./policyOne";
import { policyTwo } from "./policyTwo";
import { researchModels } from "./researchModels";
import { researchSociety } from "./researchSociety";

/** Every sample listing. Organisations and openings are invented. */
export const SAMPLE_LISTINGS: readonly SampleListing[] = [
  ...researchModels,
  ...researchSociety,
  ...engineeringSafety,
  ...engineeringImpact,
  ...policyOne,
  ...policyTwo,
  ...operationsOne,
  ...operationsTwo,
  ...communications,
  ...community,
];
