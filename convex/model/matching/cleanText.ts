import { cutTo, withoutUnseen } from "../../shared/unseen";

/** One line of a model's prose, fit to store and show: well-formed, bounded, without controls. */
export function cleanText(text: string, limit: number): string {
  const line = withoutUnseen(text)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return cutTo(line, limit);
}
