/** Sentences that limit where a remote worker may live; the capture is the place. Over folded text. */
const LIMITS: readonly RegExp[] = [
  /\b(?:must|should|need to|required to|has to|have to) (?:be )?(?:currently )?(?:based|located|reside|residing|live|living|resident)(?: anywhere)? (?:in|within) ([^.;\n]{2,80})/,
  /\b(?:open|available|restricted|limited)(?: only)? to (?:candidates?|applicants?|residents?|people|anyone)?(?: (?:who are |who )?(?:currently )?(?:based|located|living|residing|reside|live))? ?(?:anywhere )?(?:in|of|from|within) ([^.;\n]{2,80})/,
  /\b(?:remote|remotely|from anywhere) (?:position |role |work |job )?(?:from )?(?:anywhere )?(?:in|within|across) ([^.;\n]{2,80})/,
  /\b(?:debe(?:n|s|ra|ras)?|hay que|es necesario|se requiere|requisito:?) (?:residir|vivir|radicar|estar(?: radicad[oa]s?| ubicad[oa]s?)?|residencia) en ([^.;\n]{2,80})/,
  /\b(?:abiert[oa]s?|dirigid[oa]s?|disponible) (?:solo |unicamente )?(?:a|para) (?:personas|candidat\w+|postulantes|residentes|quienes)(?: que)?(?: (?:residan|residen|vivan|viven|residentes|radicad\w+))? (?:en|de) ([^.;\n]{2,80})/,
  /\bremot[oa] (?:desde (?:cualquier (?:lugar|parte|pais) (?:de |en ))?|en )([^.;\n]{2,80})/,
  /\b(?:legally )?(?:authori[sz]ed|eligible|permitted|right) to work in ([^.;\n]{2,60})/,
];
const SEPARATORS = /\s*(?:,|\/|\bor\b|\band\b|\by\b|\bo\b|&|\(|\))\s*/;
/** Words that end the place: "in the US without sponsorship", "in Brazil at the time of…". */
const TAIL =
  /\s(?:without|with|at|for|who|that|to|during|by|on|as|when|sin|con|al|para|durante|que|cuando)\b.*$/;

/**
 * The regions a description limits a remote job to.
 *
 * @param read names the codes of a piece of text, none when it names no place
 */
export function regionsInProse(
  folded: string,
  read: (piece: string) => string[],
): string[] {
  for (const limit of LIMITS) {
    const place = limit.exec(folded)?.[1];
    if (place === undefined) continue;
    const codes = place
      .replace(TAIL, "")
      .split(SEPARATORS)
      .flatMap((piece) => read(inCapitals(piece)));
    if (codes.length > 0) return [...new Set(codes)];
  }
  return [];
}

/** Folding lost the capitals that tell "US" from "us". */
function inCapitals(piece: string): string {
  const bare = piece.trim().replace(/^(?:the|any country in|la|el|los) /, "");
  return /^(?:us|uk|eu)$/.test(bare) ? bare.toUpperCase() : bare;
}
