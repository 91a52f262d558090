import { useAuthToken } from "@convex-dev/auth/react";
import { useMemo } from "react";

/**
 * Whose session this browser holds, without asking the server; null for a
 * stranger. It only names what is kept in this browser: it proves nothing.
 */
export function useMemberId(): string | null {
  const token = useAuthToken();
  return useMemo(() => (token === null ? null : memberIdOf(token)), [token]);
}

/** The library's subject is "user|session". */
function memberIdOf(token: string): string | null {
  try {
    const payload = token.split(".")[1] ?? "";
    const json = atob(payload.replaceAll("-", "+").replaceAll("_", "/"));
    const { sub } = JSON.parse(json) as { sub?: unknown };
    return typeof sub === "string" ? (sub.split("|")[0] ?? null) : null;
  } catch {
    return null;
  }
}
