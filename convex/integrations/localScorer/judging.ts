import { foldText } from "../../shared/folding";
import type { ScorerProfile } from "../../shared/matching";
import type { Ask, Demand } from "./demands";
import { together, type Finding, type Reader } from "./finding";
import { judgeLanguage } from "./judgeLanguage";
import { judgeDegree, judgeStudying } from "./judgeStudies";
import { judgeGroups, judgeWish } from "./judgeThings";
import { judgeYears } from "./judgeYears";
import { indexProfile, kindOf } from "./profileIndex";

export interface Judgement extends Finding {
  demand: Demand;
}

export function createReader(profile: ScorerProfile, now: Date): Reader {
  const of = (kind: string) =>
    profile.passages.filter((passage) => kindOf(passage) === kind);
  return {
    profile,
    segments: indexProfile(profile),
    work: of("work"),
    education: of("education"),
    now,
  };
}

/** Compares one demand with the profile; what no rule can tell is unknown. */
export function judge(reader: Reader, demand: Demand): Judgement {
  const findings = demand.asks.map((ask) => judgeAsk(reader, ask));
  const verdict = together(findings.map((finding) => finding.verdict));
  const shown = findings
    .filter((finding) => finding.quote !== undefined)
    .sort((a, b) => rank(b) - rank(a))[0];
  const [question] = findings.flatMap((finding) => finding.question ?? []);
  const isOpen = verdict === "unknown" && findings.length === 1;
  if (isOpen && isAnsweredNo(reader, question)) {
    return { demand, verdict: "missing" };
  }
  if (verdict !== "met" && verdict !== "partly") {
    return { demand, verdict, ...(isOpen && question && { question }) };
  }
  return { demand, ...shown, verdict };
}

function rank({ verdict, shown }: Finding): number {
  return (verdict === "met" ? 10 : 0) + (shown?.length ?? 0);
}

function judgeAsk(reader: Reader, ask: Ask): Finding {
  switch (ask.type) {
    case "language":
      return judgeLanguage(reader, ask);
    case "degree":
      return judgeDegree(reader, ask);
    case "studying":
      return judgeStudying(reader, ask);
    case "years":
      return judgeYears(reader, ask);
    case "things":
      return judgeGroups(reader.segments, ask.groups, ask.isPractice);
    case "wish":
      return judgeWish(reader.segments, ask);
  }
}

/** The person was asked for this very thing and said no. */
function isAnsweredNo(
  { profile }: Reader,
  question: Finding["question"],
): boolean {
  if (question?.type !== "skill") return false;
  const asked = foldText(question.name);
  return profile.noSkills?.some((name) => foldText(name) === asked) ?? false;
}
