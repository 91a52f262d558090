import { CATALOGUE_OPERATIONS } from "./catalogue-operations";
import { DATA_OPERATIONS } from "./data-operations";
import { MEMBER_OPERATIONS } from "./member-operations";
import type { Operation } from "./scene";
import { SCHEDULER_OPERATIONS } from "./scheduler-operations";

export const OPERATIONS: readonly Operation[] = [
  ...SCHEDULER_OPERATIONS,
  ...MEMBER_OPERATIONS,
  ...DATA_OPERATIONS,
  ...CATALOGUE_OPERATIONS,
];
