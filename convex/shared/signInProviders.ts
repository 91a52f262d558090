/** The other sites that may vouch for a member, in the order they are offered. */
export const SIGN_IN_PROVIDERS = ["google", "github"] as const;
export type SignInProvider = (typeof SIGN_IN_PROVIDERS)[number];
