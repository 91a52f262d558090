import type { MyOrg } from "@/hooks/use-my-orgs";
import type { MemberLine } from "./filters";

/** Whom a part of the page is about, and where. */
export interface OfMember {
  org: MyOrg;
  userId: MemberLine["userId"];
}
