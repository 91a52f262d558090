import { foldText } from "../../shared/folding";
import type { WorkKind } from "../../shared/vocabulary";

/** Stems over folded text; a word of the title weighs most, then the department. */
const WORDS: Readonly<Record<WorkKind, string>> = {
  research:
    "research|researchers?|scientists?|science|investigacion|investigador\\w*|postdoc\\w*|phd|scholar|economist|epidemiolog\\w*|forecast\\w*|analysis|evaluations?|interpretability|interpretabilidad|alignment|cientific\\w+|pesquisa\\w*|statistician|economista",
  engineering:
    "engineer\\w*|developers?|software|backend|frontend|full[- ]?stack|devops|sre|infrastructure|security|data platform|programmer|ingenier\\w+|desarrollador\\w*|programador\\w*|architect|sistemas|technical staff|machine learning engineer|it support|platform",
  policy:
    "policy|policies|governance|legal|counsel|lawyer|regulatory|regulation|advocacy|government|legislative|politicas?|gobernanza|incidencia|abogad[oa]|juridic[oa]|public affairs|standards|asuntos publicos|normativ[oa]",
  operations:
    "operations?|finance|accounting|accountant|people|human resources|hr|recruit\\w*|talent|office|executive assistant|administra\\w+|procurement|project manager|program manager|programme manager|chief of staff|grants?|events?|logistics|operaciones|finanzas|contab\\w+|recursos humanos|compras|payroll|compliance|customer|sales|business",
  communications:
    "communications?|writers?|editors?|journalis\\w+|media|marketing|content|press|design\\w*|brand|comunicacion\\w*|prensa|redactor\\w*|periodis\\w+|contenidos?|video|podcast|illustrat\\w+|social media|divulgacion|publications?|storytell\\w+|fundraising campaign",
  community:
    "community|communities|outreach|groups?|facilitat\\w+|volunteers?|alumni|mentor\\w*|education|teacher|training|partnerships|engagement|comunidad\\w*|facilitador\\w*|voluntari\\w+|docen\\w+|talleres|tallerista|fellowship program\\w*|programme coordinator|organi[sz]er|campus|instructor",
};
const TITLE_WEIGHT = 8;
const DEPARTMENT_WEIGHT = 5;
/** The description says a little of everything: its share is bounded. */
const PROSE_MAX = 3;

/** Ranks that say how high, not what. */
const RANK =
  /\s+(?:lead|manager|head|officer|associate|specialist|coordinator|director|intern|fellow|assistant|i{1,3}|iv)$/;
const HEAD_FIRST = new Set(["es", "pt", "fr"]);

const PATTERNS = Object.entries(WORDS).map(
  ([kind, words]) =>
    [kind as WorkKind, new RegExp(`\\b(?:${words})\\b`, "g")] as const,
);

/** The kind of work; operations when nothing shows. */
export function readKind(listing: {
  title: string;
  departments: readonly string[];
  description: string;
  textLanguage: string;
}): WorkKind {
  const head = foldText(listing.title);
  const department = foldText(listing.departments.join(" · "));
  const prose = foldText(listing.description);
  let best: { kind: WorkKind; score: number } = {
    kind: "operations",
    score: 0,
  };
  for (const [kind, pattern] of PATTERNS) {
    const score =
      titleScore(head, pattern, listing.textLanguage) +
      count(department, pattern) * DEPARTMENT_WEIGHT +
      Math.min(PROSE_MAX, count(prose, pattern) / 2);
    if (score > best.score) best = { kind, score };
  }
  return best.kind;
}

/**
 * The head of a title is what the person does, the rest what it is about: last in
 * Germanic languages (a "research engineer" engineers), first in Romance ones (a
 * "periodista de investigación" writes).
 */
function titleScore(head: string, pattern: RegExp, language: string): number {
  const [whole = ""] = head.split(/[,(|–—:]| - /);
  const role = whole.trimEnd().replace(RANK, "");
  const matches = [...role.matchAll(pattern)];
  const last = matches.at(-1);
  const isHead = HEAD_FIRST.has(language)
    ? matches[0]?.index === 0
    : last !== undefined && last.index + last[0].length >= role.length;
  return count(head, pattern) * TITLE_WEIGHT + (isHead ? TITLE_WEIGHT / 2 : 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
