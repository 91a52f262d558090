import type { MailContent } from "../content";
import { oneLine } from "./clean";
import { EventBlock, eventText } from "./eventBlock";
import { CUT, type Letter, type Setting } from "./letter";
import { Paragraph } from "./parts";

type Reminder = Extract<MailContent, { template: "reminder" }>;

/**
 * Says the day and the hour, never "tomorrow" or "in an hour": quiet hours and
 * slow mail would make those untrue.
 */
export function reminderLetter(content: Reminder, setting: Setting): Letter {
  const { words, clock, link } = setting;
  const said = words.reminder;
  const { event, movedFrom } = content;
  const title = oneLine(event.title, CUT.subjectTitle);
  const when = clock.brief(event.startsAt);
  const moved =
    movedFrom === undefined ? undefined : said.moved(clock.moment(movedFrom));
  return {
    subject: moved ? said.movedSubject(title, when) : said.subject(title, when),
    preheader: moved ?? oneLine(`${event.place} ${said.lead}`, CUT.title),
    heading: moved ? said.movedHeading : said.heading[content.before],
    body: (
      <>
        <Paragraph space={moved ? 16 : 20}>{said.lead}</Paragraph>
        {moved && <Paragraph space={20}>{moved}</Paragraph>}
        <EventBlock event={event} setting={setting} />
        <Paragraph colour="quiet">{said.cannot}</Paragraph>
      </>
    ),
    text: [
      said.lead,
      ...(moved ? [moved] : []),
      eventText(event, setting),
      said.cannot,
    ],
    main: { label: said.action, href: link(event.path) },
    why: said.why,
  };
}
