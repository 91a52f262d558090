import type { MailContent, MailEvent } from "../content";
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
  const title = setting.title(event.title, CUT.subjectTitle);
  if (content.isCancelled === true) return cancelledLetter(event, setting);
  const when = clock.brief(event.startsAt);
  const moved =
    movedFrom === undefined ? undefined : said.moved(clock.moment(movedFrom));
  return {
    subject: moved ? said.movedSubject(title, when) : said.subject(title, when),
    preheader: moved ?? preheaderOf(event, setting),
    heading: moved ? said.movedHeading : said.heading[content.before],
    body: (
      <>
        {moved && <Paragraph>{moved}</Paragraph>}
        <Paragraph space={20}>{said.lead}</Paragraph>
        <EventBlock event={event} setting={setting} />
        <Paragraph colour="quiet">{said.cannot}</Paragraph>
      </>
    ),
    text: [
      ...(moved ? [moved] : []),
      said.lead,
      eventText(event, setting),
      said.cannot,
    ],
    main: { label: said.action, href: link(event.path) },
    why: said.why,
  };
}

function cancelledLetter(event: MailEvent, setting: Setting): Letter {
  const { words, clock, link } = setting;
  const said = words.reminder;
  const title = setting.title(event.title, CUT.subjectTitle);
  return {
    subject: said.cancelledSubject(title),
    preheader: `${clock.brief(event.startsAt)} · ${words.by(oneLine(event.orgName, CUT.subjectOrg))}`,
    heading: said.cancelledHeading,
    body: (
      <>
        <Paragraph space={20}>{said.cancelled}</Paragraph>
        <EventBlock event={event} setting={setting} />
      </>
    ),
    text: [said.cancelled, eventText(event, setting)],
    main: { label: said.action, href: link(event.path) },
    why: said.why,
  };
}

/** Where it is, since the subject says when. */
function preheaderOf(
  { place, isOnline, orgName }: MailEvent,
  { words }: Setting,
) {
  return [isOnline ? words.online : "", place, words.by(orgName)]
    .map((part) => oneLine(part, CUT.subjectTitle))
    .filter((part) => part !== "")
    .join(" · ");
}
