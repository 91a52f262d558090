import { Section } from "@react-email/section";
import type { MailContent } from "../content";
import { DeadlineRow, deadlineText } from "./deadlineList";
import { CUT, MOST_ENTRIES, type Letter, type Setting } from "./letter";
import { MatchBlock, matchText } from "./matchList";
import { Heading, Paragraph } from "./parts";
import { underlined } from "./plainTwin";

type WeeklyDigest = Extract<MailContent, { template: "weeklyDigest" }>;

export function weeklyDigestLetter(
  content: WeeklyDigest,
  setting: Setting,
): Letter {
  const { words, link } = setting;
  const said = words.weeklyDigest;
  if (content.matches.length + content.deadlines.length === 0) {
    throw new Error("a weekly digest with nothing to say");
  }
  const { matches, deadlines, moreCount, matchCount } = bounded(content);
  const lead = leadOf(content, setting);
  const more = moreCount > 0 ? [words.more(moreCount)] : [];
  return {
    subject: said.subject(matchCount, content.deadlines.length),
    preheader: preheaderOf(content, setting),
    heading: said.heading,
    body: (
      <>
        <Paragraph space={20}>{lead}</Paragraph>
        {matches.length > 0 && <Heading level={2}>{said.matches}</Heading>}
        {matches.map((match, at) => (
          <MatchBlock key={at} match={match} setting={setting} level={3} />
        ))}
        {more.map((text) => (
          <Paragraph key={text}>{text}</Paragraph>
        ))}
        {deadlines.length > 0 && (
          <Section style={{ paddingTop: 20 }}>
            <Heading level={2}>{said.deadlines}</Heading>
          </Section>
        )}
        {deadlines.map((role, at) => (
          <DeadlineRow key={at} role={role} setting={setting} />
        ))}
      </>
    ),
    text: [
      lead,
      ...(matches.length > 0 ? [underlined(said.matches)] : []),
      ...matches.map((match) => matchText(match, setting)),
      ...more,
      ...(deadlines.length > 0 ? [underlined(said.deadlines)] : []),
      ...deadlines.map((role) => deadlineText(role, setting)),
    ],
    main:
      matches.length > 0
        ? { label: said.action, href: link("/matches") }
        : { label: said.actionSaved, href: link("/matches?tab=saved") },
    why: said.why,
  };
}

/** What is shown of each list. Of deadlines the nearest come first, so that those left out are the later ones. */
function bounded({ matches, deadlines, moreCount }: WeeklyDigest) {
  const shown = matches.slice(0, MOST_ENTRIES);
  const matchCount = matches.length + moreCount;
  return {
    matches: shown,
    deadlines: deadlines.slice(0, MOST_ENTRIES),
    matchCount,
    moreCount: matchCount - shown.length,
  };
}

function leadOf(content: WeeklyDigest, { words, clock }: Setting): string {
  const said = words.weeklyDigest;
  if (content.matches.length === 0) return said.onlyDeadlines;
  return content.since === undefined
    ? said.first
    : said.since(clock.day(content.since));
}

/** The titles themselves: more telling than any sentence about them. */
function preheaderOf(
  { matches, deadlines }: WeeklyDigest,
  setting: Setting,
): string {
  return [...matches, ...deadlines]
    .slice(0, 3)
    .map(({ title }) => setting.title(title, CUT.subjectTitle))
    .join(" · ");
}
