/** Who answers an event of the demo, and who comes: by chance, and always the same. */
import type { SeedEvent, SeedMember } from "../model/seed/communities";
import { addressOf, chance, type SampleEvent } from "./sampleCommunity";

type Answers = SeedEvent["answers"];
type Claims = SeedEvent["claims"];

/** Of those who answer, who comes for certain and who perhaps; the rest say no. */
const GOING = 0.8;
const MAYBE = 0.92;
/** Nobody is less faithful than this, so that a list of who came is not empty. */
const LEAST_FAITHFUL = 0.35;
const PARTLY = 0.1;

export function whoAnswers(
  sample: SampleEvent,
  members: readonly SeedMember[],
  startsAt: number,
): Answers {
  const said = new Map(
    Object.entries(sample.answers ?? {}).map(
      ([handle, answer]) => [addressOf(handle), answer] as const,
    ),
  );
  return members.flatMap(({ userId, email, joinedAt }) => {
    const certain = said.get(email);
    if (certain !== undefined) return [{ userId, answer: certain }];
    const isAsked = chance(`draw ${sample.key} ${email}`) < sample.drawn;
    if (joinedAt > startsAt || !isAsked) return [];
    const mood = chance(`answer ${sample.key} ${email}`);
    const answer = mood < GOING ? "going" : mood < MAYBE ? "maybe" : "no";
    return [{ userId, answer } as const];
  });
}

/** What organisers marked of those who were to come, and what people say of themselves. */
export function whoCame(
  sample: SampleEvent,
  members: readonly SeedMember[],
  answers: Answers,
): Claims {
  const { key, marked = 0, claims = {} } = sample;
  const people = new Map(members.map((member) => [member.userId, member]));
  const byOrganisers = answers.flatMap(({ userId, answer }) => {
    const email = people.get(userId)?.email ?? "";
    const isMarked =
      answer !== "no" && chance(`marked ${key} ${email}`) < marked;
    if (!isMarked) return [];
    return [{ userId, source: "organiser", answer: came(key, email) } as const];
  });
  const bySelves = Object.entries(claims).flatMap(([handle, answer]) => {
    const member = members.find(({ email }) => email === addressOf(handle));
    return member === undefined
      ? []
      : [{ userId: member.userId, source: "self", answer } as const];
  });
  return [...byOrganisers, ...bySelves];
}

function came(key: string, email: string) {
  const faith =
    LEAST_FAITHFUL + (1 - LEAST_FAITHFUL) * chance(`faithful ${email}`);
  if (chance(`came ${key} ${email}`) > faith) return "no";
  return chance(`partly ${key} ${email}`) < PARTLY ? "partly" : "yes";
}
