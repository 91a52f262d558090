import type { MailContent } from "../content";
import { oneLine } from "./clean";
import { CUT, MOST_ENTRIES, type Letter, type Setting } from "./letter";
import { MatchBlock, matchText } from "./matchList";
import { Paragraph } from "./parts";

type MatchAlert = Extract<MailContent, { template: "matchAlert" }>;

export function matchAlertLetter(
  content: MatchAlert,
  setting: Setting,
): Letter {
  const { words, link } = setting;
  const said = words.matchAlert;
  const [first] = content.matches;
  if (!first) throw new Error("a match alert without a match");
  const matches = content.matches.slice(0, MOST_ENTRIES);
  const count = content.matches.length + content.moreCount;
  const moreCount = count - matches.length;
  const areGreat = content.matches.every(({ tier }) => tier === "great");
  const many = areGreat ? said.greats(count) : said.many(count);
  const title = setting.title(first.title, CUT.subjectTitle);
  const org = oneLine(first.organisationName, CUT.subjectOrg);
  const named = said.one(words.tier[first.tier], title, org);
  const headingOne = areGreat ? said.headingOne : said.headingOneOther;
  const lead = said.lead(count);
  return {
    subject: count === 1 ? named : many,
    preheader: count === 1 ? (first.because?.sentence ?? lead) : named,
    heading: count === 1 ? headingOne : many,
    body: (
      <>
        <Paragraph space={20}>{lead}</Paragraph>
        {matches.map((match, at) => (
          <MatchBlock key={at} match={match} setting={setting} level={2} />
        ))}
        {moreCount > 0 && <Paragraph>{words.more(moreCount)}</Paragraph>}
      </>
    ),
    text: [
      lead,
      ...matches.map((match) => matchText(match, setting)),
      ...(moreCount > 0 ? [words.more(moreCount)] : []),
    ],
    main:
      count === 1
        ? { label: said.actionOne, href: link(first.path) }
        : { label: said.action, href: link("/matches") },
    why: said.why,
  };
}
