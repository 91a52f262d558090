/** Whose account the forms are about. */
export interface AccountOwner {
  email: string;
  name: string;
}

/** One of the account's flows of `auth:signIn`, with what it needs. */
export type FlowParams = Record<string, string>;
/** Rejects with the server's refusal. */
export type SendFlow = (params: FlowParams) => Promise<unknown>;
