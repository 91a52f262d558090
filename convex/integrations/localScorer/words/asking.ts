/** The words by which lines ask, in both languages; over folded text unless said. */

/** Adds what only some would call needed: "Spanish is a plus". */
export const OPTIONAL =
  /\b(?:(?:is|are|would be) (?:a (?:big |strong |great )?(?:plus|help)|(?:very |also )?(?:welcome|useful|valuable|helpful)|an advantage|a bonus)|helps?$|is not needed|not needed|(?:es|seria) (?:una ventaja|un plus|util)|suma|ayuda$|we will teach|we help|willing\w* to (?:learn|build))\b/;
export const NOT_NEEDED =
  /\b(?:not needed|not required|no hace falta|we help|we will teach)\b/;
/** How or where it was learnt is left open, so it asks for nothing more. */
export const OPEN_TAIL =
  /,?\s(?:because|since|so that|even if|even informal|preferably|ideally|de preferencia|preferentemente|aunque|porque)\b.*$|,\s(?:from|by|through|in|at|en|por|formal)\s.*\s(?:or|o)\s.*$|,\s(?:on the inside|even on your own).*$/i;
export const WISH =
  /^(?:an? |un |una |real |genuine |strong )*(?:interest|interes|curiosity|curiosidad)\b/;
export const STUDYING =
  /\b(?:estudiantes?|students?|you are (?:studying|enrolled)|enrolled|cursando|recien graduad[oa]s?)\b/;
/** Asked for as studied, finished or not. */
export const STUDIED =
  /^(?:estudios?|studies|formacion (?:juridica|academica)|formacion) (?:en|de|in|of)\b/;
/** What is left of a sentence that gives the reason. Over plain text. */
export const SUBORDINATE =
  /^\s*(?:because|since|so that|porque|ya que|as we)\b/i;
/** "Training in coaching" asks for coaching. Over plain text. */
export const TAUGHT = /^\s*(?:some )?(?:training|capacitaci[oó]n) (?:in|en)\s/i;
/** Asked for as done, not as learnt. */
export const PRACTICE =
  /\b(?:experien\w+|hands-on|worked|trabajado|years?|anos)\b/;
export const EQUIVALENT =
  /\b(?:or (?:an )?equivalent (?:work|experience|record)|o (?:experiencia )?equivalente|about to be|casi terminad[oa]|or teach yourself|or otherwise|o estudiantes?)\b/;
export const TRAITS =
  /\b(?:passion\w*|passionate|motivat\w+|self-starter|team player|fast[- ]paced|ownership|proactiv\w+|curio\w+|empath\w+|integrity|humility|humble|attitude|adaptab\w+|flexib\w+|detail[- ]oriented|attention to|kind(?:ness)?\b|enthusias\w+|excited|care (?:deeply )?about|thrive|eager\w*|willing\w*|judge?ment|autonom\w+|independen\w+|orden\b|ganas|compromis\w+|actitud|motivacion|entusiasm\w+|curiosidad|responsable|responsabilidad|iniciativa|criterio|paciencia|humou?r|puntual\w*|calidez|patience|warmth|warm|reliab\w+|accuracy|calm|calma|discretion|discrecion|tolerance|tolerancia|listening|escucha|tact|tone|fuss|ease with|sense (?:for|of)|care (?:for|with)|memory|reputation|honest\w*|neutralidad|trato|delicadeza|firmeza|reserva|prolij\w+|rigor\w*|respeto|respect|disfrut\w+|disposicion|ability to|organisation and|energy)\b/;
