import { refusal } from "../../shared/errors";
import { boundedText, LIMITS } from "../../shared/limits";

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * A link as it is stored: https, with a host that has a dot. What people write
 * without a scheme gets one; "" stays "".
 */
export function sanitiseLink(field: string, value: string): string {
  const text = boundedText(field, value, LIMITS.url);
  if (text === "") return text;
  const url = parse(
    SCHEME.test(text) ? text.replace(/^http:/i, "https:") : `https://${text}`,
  );
  const isLink =
    url !== null &&
    url.protocol === "https:" &&
    url.username === "" &&
    /^[^.\s]+(?:\.[^.\s]+)+$/.test(url.hostname) &&
    !/^[\d.]+$/.test(url.hostname);
  if (!isLink) {
    throw refusal("INVALID", { field, details: { reason: "url" } });
  }
  return url.href.replace(/\/$/, "");
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
