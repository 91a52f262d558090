/**
 * How a row of the access policy is written, and the outcomes by role that most
 * functions have.
 */
import {
  getFunctionName,
  type DefaultFunctionArgs,
  type FunctionReference,
} from "convex/server";
import type { ErrorCode } from "../../convex/shared/errors";
import { ROLES, type AccessWorld, type Role } from "./access.world";

type Outcome = "ok" | ErrorCode;
type Outcomes = Record<Role, Outcome>;

type Kind = "query" | "mutation" | "action";

export interface Row {
  name: string;
  reference: FunctionReference<Kind, "public">;
  args: (world: AccessWorld) => DefaultFunctionArgs;
  outcomes: Outcomes;
}

export const all = (outcome: Outcome): Outcomes =>
  Object.fromEntries(ROLES.map((role) => [role, outcome])) as Outcomes;

/** Anyone, signed in or not. */
export const everyone = all("ok");
/** Anyone who signed in, on what is their own. */
export const signedIn: Outcomes = { ...everyone, anonymous: "UNAUTHENTICATED" };
/** The member whose thing the arguments name; to others it does not exist. */
export const ownerOnly: Outcomes = {
  ...all("NOT_FOUND"),
  anonymous: "UNAUTHENTICATED",
  member: "ok",
};
/** As `signedIn`, where nobody has anything left to go on with. */
export const nothingLeft: Outcomes = {
  ...all("NOTHING_TO_RESUME"),
  anonymous: "UNAUTHENTICATED",
};
/** Who operates the platform, and nobody else. */
export const operatorOnly: Outcomes = {
  ...all("FORBIDDEN"),
  anonymous: "UNAUTHENTICATED",
  platformAdmin: "ok",
};
/** Whoever belongs to the organisation; to others it does not exist. */
export const orgMembers: Outcomes = {
  ...all("NOT_FOUND"),
  anonymous: "UNAUTHENTICATED",
  orgMember: "ok",
  orgAdmin: "ok",
};
/** Who runs it; its members are told so, others are told nothing. */
export const orgAdminOnly: Outcomes = { ...orgMembers, orgMember: "FORBIDDEN" };
/** In two steps, so that the arguments are checked against the function's own. */
export function row<Args extends DefaultFunctionArgs>(
  reference: FunctionReference<Kind, "public", Args>,
) {
  return {
    with: (args: (world: AccessWorld) => Args, outcomes: Outcomes): Row => ({
      name: getFunctionName(reference),
      reference,
      args: args as Row["args"],
      outcomes,
    }),
  };
}

export const none = (): Record<string, never> => ({});
export const firstPage = { numItems: 10, cursor: null };
