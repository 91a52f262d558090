import { cutExceptions } from "./placeExceptions";

/** Sentences that limit where a remote worker may live; the capture is the place. Over folded text. */
const LIMITS: readonly RegExp[] = [
  /\b(?:must|should|need to|required to|has to|have to) (?:be )?(?:currently )?(?:based|located|reside|residing|live|living|resident)(?: anywhere)? (?:in|within) ([^.;\n]{2,80})/,
  /\b(?:open|available|restricted|limited)(?: only)? to (?:candidates?|applicants?|residents?|people|anyone)?(?: (?:who are |who )?(?:currently )?(?:based|located|living|residing|reside|live))? ?(?:anywhere )?(?:in|of|from|within) ([^.;\n]{2,80})/,
  /\b(?:remote|remotely|from anywhere) (?:position |role |work |job )?(?:from )?(?:anywhere )?(?:in|within|across) ([^.;\n]{2,80})/,
  /\b(?:debe(?:n|s|ra|ras)?|hay que|es necesario|se requiere|requisito:?) (?:residir|vivir|radicar|estar(?: radicad[oa]s?| ubicad[oa]s?)?|residencia) en ([^.;\n]{2,80})/,
  /\b(?:abiert[oa]s?|dirigid[oa]s?|disponible) (?:solo |unicamente )?(?:a|para) (?:personas|candidat\w+|postulantes|residentes|quienes)(?: que)?(?: (?:residan|residen|vivan|viven|residentes|radicad\w+))? (?:en|de) ([^.;\n]{2,80})/,
  /\bremot[oa] (?:desde (?:cualquier (?:lugar|parte|pais) (?:de |en ))?|en )([^.;\n]{2,80})/,
  /\bwe (?:can |are able to )?(?:currently )?(?:only )?(?:hire|employ)(?: people| candidates| remotely)?(?: only)? (?:in|within|from) ([^.;\n]{2,80})/,
  /\bonly (?:candidates?|applicants?|people|residents)(?: who are)?(?: currently)?(?: based| located| living| residing| resident)? (?:in|of|from|within) ([^.;\n]{2,80})/,
  /\bsolo se (?:considera\w*|acepta\w*|admit\w+|evalua\w*) (?:a )?(?:postulantes|candidat\w+|personas|postulaciones|residentes)[^.;\n]{0,20}? (?:en|de|desde) ([^.;\n]{2,80})/,
  /\b(?:que|quienes) (?:residan|vivan|esten radicad\w+|se encuentren(?: radicad\w+)?) en ([^.;\n]{2,80})/,
  /\b(?:requisito|excluyente|imprescindible|indispensable|obligatorio)\b[^.;\n]{0,25}?(?:residir|vivir|residencia|radicar|radicad\w+) en ([^.;\n]{2,80})/,
  /\b(?:desde|en) (?:cualquier|todo|toda) (?:lugar|parte|pais|rincon|ciudad) (?:de|en) ([^.;\n]{2,80})/,
  /\b(?:live|based|located|work|working) anywhere (?:in|within|across) ([^.;\n]{2,80})/,
  /\b(?:legally )?(?:authori[sz]ed|eligible|permitted|right) to work in ([^.;\n]{2,60})/,
];
/** Words that end the place: "in the US without sponsorship", "in Brazil at the time of…". */
const TAIL =
  /\s(?:without|with|at|for|who|that|to|during|by|on|as|when|through|via|sin|con|al|para|durante|que|cuando)\b.*$/;
/** Right before a limit: it says where one may not live. */
const NEGATION = /\b(?:not|isn't|aren't|no|nor|no esta|no estan)\s*$/;
/** "We hire in the US through an entity, elsewhere as contractors": the list is not all. */
const OPEN_END =
  /\b(?:elsewhere|everywhere else|other countries|anywhere else|contractors?|otros paises|preferably|ideally|preferred|prefer|among others|entre otros|idealmente|preferentemente)\b/;

/**
 * The regions a description limits a remote job to, and those it leaves out.
 *
 * @param read names the codes of a piece of text, none when it names no place
 */
export function limitsInProse(
  folded: string,
  read: (piece: string) => string[],
): { regions: string[]; excluded: string[] } {
  const excluded: string[] = [];
  for (const limit of LIMITS) {
    const match = limit.exec(folded);
    const named = match?.[1];
    if (match === null || named === undefined || OPEN_END.test(named)) continue;
    const readFolded = (text: string) => read(inCapitals(text));
    if (NEGATION.test(folded.slice(0, match.index))) {
      excluded.push(...readFolded(named.replace(TAIL, "")));
      continue;
    }
    const place = cutExceptions(named, readFolded);
    const regions = readFolded(place.text.replace(TAIL, ""));
    if (regions.length === 0) continue;
    return {
      regions: [...new Set(regions)],
      excluded: [...excluded, ...place.excluded],
    };
  }
  return { regions: [], excluded };
}

/** Folding lost the capitals that tell "US" from "us". */
function inCapitals(text: string): string {
  return text
    .replace(/\b(?:us|usa|uk|eu|uae|u\.s|u\.k)\b\.?/g, (code) =>
      code.toUpperCase(),
    )
    .replace(
      /(^|[\s,])(?:the|any country in|all of|la|el|los|las|todo|toda|todos los paises de)(?= )/g,
      "$1",
    );
}
