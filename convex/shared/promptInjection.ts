/**
 * Text that speaks to a model instead of a reader: orders to forget its
 * instructions, forged messages, tags and answers. Wide rather than exact: what
 * is found here is still read, by rules that cannot be talked to.
 */
import { foldText } from "./folding";
import { withoutUnseen, halfWidth } from "./unseen";

/** Over folded text: lower case, no accents nor vowel signs, single spaces. */
const ORDERS: readonly RegExp[] = [
  // "Ignore all previous instructions", in the languages that listings come in.
  /\b(?:ignore|disregard|forget|override|bypass|skip|do not follow|don't follow|stop following) (?:(?:all|any|every|the|your|my|our|these|those|of|previous|prior|above|earlier|preceding|foregoing|other|system|given|original|initial|and|or) ){0,6}(?:instructions?|prompts?|guidelines|directives?|system message|rules (?:above|before)|(?:all|everything|anything) (?:above|before|previous))\b/,
  /\b(?:ignora|ignore|ignorar|ignorad|olvida|olvide|olvidate|desestima|descarta|desconsidere|esqueca|omite|omiti|hace caso omiso de|haz caso omiso de) (?:(?:tod[oa]s?|cualquier|las?|los|el|tus?|sus?|est[oa]s?|a|o|as|os|suas?|seus?|anteriores|previ[oa]s|otr[oa]s|outr[oa]s|demas|de) ){0,5}(?:instruccion(?:es)?|instruc(?:ao|oes)|indicaciones|ordenes|ordens|consignas?|reglas|regras|prompt)\b/,
  /\b(?:ignorez|ignore (?=tou|les|ces|vos|tes)|oubliez|oublie|ne tenez pas compte|negligez) ?(?:\S+ ){0,5}?(?:instructions?|consignes?|directives?|regles)\b/,
  /\b(?:ignoriere?n?|vergiss|vergessen sie|missachte?n?|beachte nicht) (?:\S+ ){0,5}?(?:anweisung(?:en)?|instruktion(?:en)?|vorgaben|regeln|anleitung(?:en)?)\b/,
  /\b(?:ignora|dimentica|trascura|non considerare) (?:\S+ ){0,5}?(?:istruzioni|indicazioni|regole|direttive)\b/,
  /\b(?:negeer|vergeet) (?:\S+ ){0,5}?(?:instructies|aanwijzingen|regels)\b/,
  /\b(?:zignoruj|ignoruj|pomin|zapomnij) (?:\S+ ){0,5}?(?:instrukcj\S*|polecen\S*|zasad\S*)/,
  /(?:onceki|yukaridaki|tum) (?:\S+ ){0,4}?(?:talimat|yonerge|komut)\S* (?:\S+ ){0,2}?(?:yok say|unut|gormezden gel|dikkate alma)/,
  /\b(?:abaikan|lupakan) (?:\S+ ){0,4}?(?:instruksi|perintah|aturan)\b/,
  /(?:игнорируи|проигнорируи|забудь|не обращаи внимания|игнорируите|забудьте)\S* (?:\S+ ){0,5}?(?:инструкци|указани|правил|команд|подсказ)/,
  /(?:ігноруи|забудь)\S* (?:\S+ ){0,5}?(?:інструкц|вказівк|правил)/,
  /(?:忽略|无视|無視|忘记|忘記|不要理会|不要遵守)[^。\n]{0,16}(?:指令|指示|说明|說明|提示|规则|規則|要求)/,
  /(?:指示|命令|フロンフト|ルール|指令)[^。\n]{0,12}(?:無視|忘れ|従わな)/,
  /(?:지시|명령|지침|프롬프트|규칙)[^.\n]{0,12}(?:무시|잊)/,
  /(?:تجاهل|انس|اهمل)\S* (?:\S+ ){0,5}?(?:التعليمات|الاوامر|تعليمات|القواعد|الارشادات)/,
  /(?:התעלם|התעלמי|התעלמו|שכח) (?:\S+ ){0,4}?(?:ההוראות|הוראות|ההנחיות)/,
  /नरदश\S* (?:\S+ ){0,4}?(?:अनदख|नजरअदज|भल)/,
  /(?:αγνοησ|ξεχασ)\S* (?:\S+ ){0,5}?(?:οδηγι|εντολ|κανον)/,
  // Words for the reader as a machine, and for what it was told.
  /\b(?:note|message|attention|instructions?|hint|memo|aviso|nota|mensaje|mensagem|atencion|hinweis|message) (?:\S+ ){0,2}?(?:to|for|to any|para|para el|para la|pour|an|fur) (?:(?:the|any|all|el|la|los|las|o|a|os|as|l'|den|das|die) ?)?(?:ai|llms?|ia|ki|(?:language )?models?|assistants?|modelos?|asistentes?|assistentes?|chatbots?|bots?|claude|chatgpt|gpt|automated (?:reviewer|screener|scorer|system)s?|scorers?|graders?)(?= ?(?:[:,.;!)\]-]|$|reading|review|evaluat|scor|screen|process|pars|that |who |que |qui |der |die |lendo|leyendo|evaluando))/,
  /\b(?:you are now|from now on,? you (?:are|will)|act as|pretend to be|behave as|ahora (?:sos|eres)|actua como|tu es maintenant|voce e agora|du bist jetzt) (?:an? |in |un[ae]? |um |eine? |the |el |la |o |der |die )?(?:ai|ia|ki|llm|dan|model|modelo|modelle?|assistants?|asistente|assistente|assistant|chatbot|bot|recruiter|scorer|grader|evaluator|evaluador|developer mode|unrestricted|free|unbound)\b/,
  /\bas an? (?:ai|large) (?:language )?model\b/,
  /\b(?:do anything now|developer mode enabled|god mode)\b/,
  // What a result should be, said to whoever makes it.
  /\b(?:rank|rate|score|mark|grade|judge|label|classify|puntua|califica|marca|clasifica|pontue|classifique|notez|bewerte|calificalo|valora) (?:\S+ ){0,6}?(?:as (?:a )?(?:great|perfect|met|missing|exploring|first|best|top)|first|at the top|100|10\/10|como (?:great|cumplid[oa]s?|perfect[oa]|excelente|primero|la mejor|atendid[oa]s?)|(?:in )?primer lugar|em primeiro|en premier|als erstes)\b/,
  /\b(?:every|all|each|other|others|todos?|todas?|demas|otros|otras|outr[oa]s) (?:\S+ ){0,4}?(?:listings?|candidates?|requirements?|factors?|verdicts?|results?|avisos?|vagas?|requisitos?) (?:\S+ ){0,3}?(?:as|is|are|to|con|como|son|sao) (?:\S+ ){0,2}?(?:met|missing|great|exploring|unknown|cumplid[oa]s?|faltantes?|ausentes?|atendid[oa]s?)\b/,
  /\b(?:reveal|print|repeat|output|show|tell|write|quote|copy|reproduce|revela|imprimi|imprime|repeti|repite|mostra|escribi|ecris|affiche|gib|zeige) (?:\S+ ){0,4}?(?:(?:your|tus?|votre|vos|deine?n?|suas?|seu) (?:\S+ )?(?:prompt|instructions?|instrucciones|instrucoes|anweisungen)|(?:system|hidden|secret|initial|original) (?:prompt|reference|instructions)|canary)\b/,
  /\b(?:call|use|invoke|run|execute) (?:\S+ ){0,3}?(?:tool|function) (?:\S+ ){0,4}?(?:with|id|named|called)\b/,
  /\b(?:respond|reply|answer|return|output|responde|antworte|reponds) (?:\S+ ){0,4}?(?:only|just|exactly|solo|nur|uniquement) (?:\S+ ){0,4}?(?:json|yes|great|the following|lo siguiente)\b/,
];

/** Over the text as written: forged structure, of a chat or of our own data. */
const FORGERIES: readonly RegExp[] = [
  /<\/?\s*(?:system|user|assistant|human|instructions?|listings?|profile|candidate_?profile|prompt|context|data|tool_?\w*|function_\w+|thinking|result|results|answer)\b[^<>]{0,80}>/i,
  /<\|[a-z_ ]{2,30}\|>|\[\/?(?:INST|SYS|SYSTEM|PROMPT)\]|<<\/?SYS>>/i,
  /^[^\S\n]*(?:#{1,6}[^\S\n]*)?(?:system|assistant|human|sistema)[^\S\n]*:/im,
  /^[^\S\n]*#{1,6}[^\S\n]*(?:system|instructions?|new task|end of|\[\w{1,40}\])/im,
  /["'`“”]?\b(?:profileQuote|listingQuote|growthAreas|answerLanguage|droppedCount)\b/,
  /["“”]\s*(?:id|verdict|factors|results|listings|strengths|role|content)\s*["“”]\s*:/i,
  /(?:^|[\s"'[(])\[?o(?:10|[1-9])\]?["')\]]*\s*(?:is|are|:|=|as|es|ist|est)\s*["']?(?:missing|met|great|exploring|the best|not|bad|good|unknown|fake|scam|closed)/im,
  /(?:BEGIN|END)[\s_-](?:SYSTEM|PROMPT|INSTRUCTIONS?|LISTINGS?|PROFILE|DATA|USER|CONTEXT)/,
  /[}\]]\s*[}\]]\s*[,}]?\s*\{?\s*["“]\w+["“”]\s*:/,
];

/** No word of any language is so long; text that only a decoder reads is. */
const ENCODED =
  /(?:[A-Za-z0-9+/]{48,}={0,2}|(?:[0-9a-f]{2}\s?){40,}|(?:%[0-9a-f]{2}){12,}|(?:\\u[0-9a-f]{4}){6,}|(?:[01]{8}\s?){12,})/i;

/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
  ԁ: "d",
  ո: "n",
  α: "a",
  ο: "o",
  ρ: "p",
  ν: "v",
  ι: "i",
  κ: "k",
  τ: "t",
  υ: "u",
  ε: "e",
  ɡ: "g",
  ı: "i",
};
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join("")}]`, "gu");
/** "i g n o r e": letters set apart are words to a model. */
const SET_APART =
  /(?<![\p{L}\p{N}])(?:\p{L}[\s.*_-]){5,}\p{L}(?![\p{L}\p{N}])/gu;
const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** Whether a text gives a model orders, as far as rules can tell. */
export function hasPromptInjection(text: string): boolean {
  const seen = halfWidth(withoutUnseen(text));
  if (seen.length < text.length - MOST_UNSEEN) return true;
  if (ENCODED.test(seen) || FORGERIES.some((forgery) => forgery.test(seen))) {
    return true;
  }
  return readings(seen).some((reading) =>
    ORDERS.some((order) => order.test(reading)),
  );
}

/** So many hidden characters are a message. */
const MOST_UNSEEN = 200;

/** The text as a model may read it. */
function readings(text: string): string[] {
  const plain = folded(text);
  const joined = text.replace(SET_APART, (word) =>
    word.replace(/[\s.*_-]/g, ""),
  );
  const latin = plain.replace(LOOKALIKE, (sign) => LOOKALIKES[sign] ?? sign);
  const letters = latin.replace(
    /[013457@$](?=\p{L})|(?<=\p{L})[013457@$]/gu,
    (sign) => LEET[sign] ?? sign,
  );
  return [...new Set([plain, latin, letters, folded(joined)])];
}

/** Folding takes Korean syllables apart; they are put together again. */
function folded(text: string): string {
  return foldText(text).normalize("NFC");
}
