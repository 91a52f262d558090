/** The token of a mail's link, as a URL carries it. */
export interface TokenSearch {
  token: string;
}

export function parseTokenSearch(search: Record<string, unknown>): TokenSearch {
  const { token } = search;
  return { token: typeof token === "string" ? token : "" };
}
