import { foldText } from "../../shared/folding";
import type { Passage } from "../../shared/matching";
import { impliesConcept } from "./concepts";
import type { Ask } from "./demands";
import type { Finding, Reader } from "./finding";
import { judgeGroups } from "./judgeThings";
import { thingsOf, type Group, type Thing } from "./parts";
import { headOf, type Segment } from "./profileIndex";
import { monthsOf, yearsClaimed, yearsCovered } from "./studies";

/** All dated work together under this part of what is asked is no beginning of it. */
const FAR_BELOW = 1 / 3;

/** Years in a thing come from dated work about it, or from the person's own sentence. */
export function judgeYears(
  reader: Reader,
  { years, groups }: Ask & { type: "years" },
): Finding {
  const things = thingsOf(groups);
  const total = yearsOf(reader.work, reader);
  if (things.length === 0) {
    return groups.length === 0 ? ofAnyWork(reader, years, total) : UNKNOWN;
  }
  const held = reader.work.filter((job) => isAbout(job, things, reader, true));
  const told = reader.work.filter((job) => isAbout(job, things, reader, false));
  const claim = claimed(reader.segments, groups, years);
  const covered = yearsOf(held, reader);
  const shown = judgeGroups(reader.segments, groups, true);
  const isShown = shown.verdict === "met";
  if (claim !== null && isShown) return { verdict: "met", ...claim };
  if (covered >= years) {
    return {
      verdict: isShown ? "met" : "partly",
      ...jobQuote(held, reader, things),
    };
  }
  const isFar = Math.max(covered, yearsOf(told, reader)) < years * FAR_BELOW;
  const isSure = total > 0 && total < years;
  if (isSure && isFar) return { verdict: "missing" };
  const jobs = held.length > 0 ? held : told;
  return jobs.length > 0
    ? { verdict: "partly", ...jobQuote(jobs, reader, things) }
    : UNKNOWN;
}

const UNKNOWN: Finding = { verdict: "unknown" };

function ofAnyWork(reader: Reader, years: number, total: number): Finding {
  if (total === 0) return UNKNOWN;
  if (total < years * FAR_BELOW) return { verdict: "missing" };
  const verdict = total >= years ? "met" : "partly";
  return { verdict, ...jobQuote(reader.work, reader, []) };
}

function yearsOf(jobs: readonly Passage[], { now }: Reader): number {
  return yearsCovered(
    jobs.flatMap((job) => {
      const span = monthsOf(headOf(job), now);
      return span === null ? [] : [span];
    }),
  );
}

/** Tools are used in a job; other work is what a job is called. */
function isAbout(
  job: Passage,
  things: readonly Thing[],
  { segments }: Reader,
  isStrict: boolean,
): boolean {
  return segments.some(
    (segment) =>
      segment.passage === job &&
      segment.mentions.some(
        ({ concepts, standing }) =>
          standing === "had" &&
          concepts.some((own) =>
            things.some(
              ({ concept }) =>
                concept !== null &&
                impliesConcept(own, concept) &&
                (!isStrict || segment.isHead || concept.domain === "technical"),
            ),
          ),
      ),
  );
}

/** "Eight years in charities", where the sentence names all that is asked for. */
function claimed(
  segments: readonly Segment[],
  groups: readonly Group[],
  years: number,
): Pick<Finding, "quote" | "segment"> | null {
  for (const segment of segments) {
    const quote = segment.passage.text.slice(segment.start, segment.end);
    const told = yearsClaimed(foldText(quote));
    if (told === null || told < years) continue;
    const isOfAll = groups.every((group) =>
      thingsOf([group]).some((thing) => isNamedIn(segment, thing)),
    );
    if (isOfAll) return { quote, segment };
  }
  return null;
}

function isNamedIn({ mentions }: Segment, { concept }: Thing): boolean {
  return mentions.some(
    ({ concepts, standing }) =>
      standing !== "denied" &&
      concept !== null &&
      concepts.some((own) => impliesConcept(own, concept)),
  );
}

function jobQuote(
  jobs: readonly Passage[],
  { segments, now }: Reader,
  things: readonly Thing[],
): Pick<Finding, "quote" | "segment" | "shown"> {
  const lasting = (job: Passage) => {
    const span = monthsOf(headOf(job), now);
    return span === null ? 0 : span[1] - span[0];
  };
  const [job] = [...jobs].sort((a, b) => lasting(b) - lasting(a));
  const segment = segments.find((own) => own.passage === job && own.isHead);
  if (job === undefined || segment === undefined) return {};
  const own = segment.mentions.flatMap(({ concepts }) => concepts);
  const shown = things.filter(
    ({ concept }) =>
      concept !== null && own.some((one) => impliesConcept(one, concept)),
  );
  return { quote: headOf(job), segment, shown };
}
