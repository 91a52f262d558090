/** What follows the word names what is left out; up to the end of the statement. */
const EXCEPTION =
  /[\s,(–—-]*(?<!\p{L})(?:except(?:ing)?(?: for| in| from)?|excluding|excludes|excl\.|other than|but not(?: (?:in|from))?|(?:is |are )?not (?:open|available)(?: to| in| for| from)?(?: (?:residents|candidates|applicants|people) (?:of|in|from))?|not including|excepto|salvo|(?<!(?<!\p{L})(?:al|o|lo) )menos|exceptuando|excluyendo|excluid[oa]s?:?|a excepci[oó]n de|con (?:la )?excepci[oó]n de|no (?:est[aá] )?(?:disponible|abiert[oa]) (?:en|para|a)(?: (?:residentes|personas|candidat\w+) (?:de|en))?)(?!\p{L})\s+([^()|;\n]+)/giu;
/** "US preferred", "ideally in Europe": up to the next comma or bracket on either side. */
const WISH =
  /(?:(?<!\p{L})(?:preferabl[ey]|preferentemente|ideally|idealmente|de preferencia|preference for|preferencia por|con preferencia)\s[^,;()|]*|(?<=^|[,;()|–—]|\s-\s)[^,;()|–—]*?(?<!\p{L})(?:preferred|preferible|preferido)(?!\p{L}))/giu;
/** "Anywhere except weekends": no place; "salvo que viajes": no exception at all. */
const NO_PLACE = /^(?:when|if|where|for|that|que|cuando|si|por)\b/i;

/**
 * Takes "…except Brazil" out of a text, so that what it leaves out is not read as
 * what it allows.
 *
 * @param read the codes of the places that a piece of text names
 * @returns the text without its exceptions, and the codes they name
 */
export function cutExceptions(
  text: string,
  read: (piece: string) => string[],
): { text: string; excluded: string[] } {
  const excluded: string[] = [];
  const bare = text.replace(EXCEPTION, (all, named: string) => {
    if (NO_PLACE.test(named)) return all;
    excluded.push(...read(named));
    return " ";
  });
  return { text: bare, excluded: [...new Set(excluded)] };
}

/** A remote job's line without what it only wishes for: a wish shuts nobody out. */
export function cutWishes(line: string): string {
  return line.replace(WISH, " ");
}
