/** Patterns over folded text (see folding.ts); the refusals are tried first. */
const NO =
  /\b(?:(?:no|without|not (?:offer(?:ing)?|provide|providing|able to (?:offer|provide)|available for|eligible for)|cannot (?:offer|provide)|can ?not (?:offer|provide)|can't (?:offer|provide)|don't (?:offer|provide)|do not (?:offer|provide|currently offer)|unable to (?:offer|provide)|does not (?:offer|provide))(?: \w+){0,3} (?:visa|sponsorship|immigration sponsorship|work permit)|(?:cannot|can't|can not|unable to|not able to|won't|will not|do not|don't|does not|doesn't|not)(?: currently| be able to| in a position to)? (?:be )?sponsor(?:ing)?\b|(?:visa )?sponsorship (?:is |are )?(?:not|un)[ ]?(?:available|provided|offered|possible)|now or in the future require(?: \w+){0,3} sponsorship|sin (?:patrocinio|sponsorship|visado|visa)|no (?:se )?(?:ofrece|ofrecemos|patrocina|patrocinamos|brinda|brindamos|gestiona|gestionamos|tramitamos)(?: \w+){0,4} (?:visas?|visados?|patrocinio)|no (?:podemos|se puede) (?:patrocinar|ofrecer|tramitar)(?: \w+){0,3}|no patrocinamos)\b/;
const YES =
  /\b(?:(?:visa|immigration|work permit) (?:sponsorship|support|assistance)(?: \w+){0,3}|(?:can|will|do|we|able to|happy to|offer to|may|to)(?: also)? sponsor (?:\w+ ){0,3}(?:visas?|work permits?|candidates|relocation)|sponsorship (?:is |may be )?(?:available|offered|provided|possible)|(?:offer|provide|offering|provides|offers)(?: \w+){0,3} (?:sponsorship|visas?)|help with (?:visas?|relocation and visas?)|(?:patrocinio|apoyo|ayuda|asistencia|gestion|tramite) (?:de|con|para|del) (?:la |el )?(?:visas?|visados?)|(?:patrocinamos|gestionamos|tramitamos|ofrecemos)(?: \w+){0,2} (?:visas?|visados?))\b/;

/** Whether a text says that the employer arranges permission to work; undefined when unsaid. */
export function visaSponsorshipIn(folded: string): "yes" | "no" | undefined {
  if (NO.test(folded)) return "no";
  return YES.test(folded) ? "yes" : undefined;
}
