import type { MailContent } from "../content";
import { oneLine } from "./clean";
import { EventBlock, eventText } from "./eventBlock";
import { CUT, MOST_ENTRIES, type Letter, type Setting } from "./letter";
import { Paragraph } from "./parts";

type EventDigest = Extract<MailContent, { template: "eventDigest" }>;

export function eventDigestLetter(
  content: EventDigest,
  setting: Setting,
): Letter {
  const { words, clock, link } = setting;
  const said = words.eventDigest;
  const [first] = content.events;
  if (!first) throw new Error("a digest of events without an event");
  const events = content.events.slice(0, MOST_ENTRIES);
  const count = content.events.length + content.moreCount;
  const moreCount = count - events.length;
  const many = said[content.period](count);
  const title = setting.title(first.title, CUT.subjectTitle);
  const org = oneLine(first.orgName, CUT.subjectOrg);
  return {
    subject: count === 1 ? said.one(title) : many,
    preheader:
      count === 1
        ? `${clock.brief(first.startsAt)} · ${words.by(org)}`
        : `${title}, ${clock.brief(first.startsAt)}`,
    heading: count === 1 ? said.headingOne : many,
    body: (
      <>
        <Paragraph space={20}>{said.lead}</Paragraph>
        {events.map((event, at) => (
          <EventBlock key={at} event={event} setting={setting} />
        ))}
        {moreCount > 0 && <Paragraph>{words.more(moreCount)}</Paragraph>}
      </>
    ),
    text: [
      said.lead,
      ...events.map((event) => eventText(event, setting)),
      ...(moreCount > 0 ? [words.more(moreCount)] : []),
    ],
    main:
      count === 1
        ? { label: said.actionOne, href: link(first.path) }
        : { label: said.action, href: link("/events") },
    why: said.why[content.period],
  };
}
