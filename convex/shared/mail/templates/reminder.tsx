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
  if (content.isCancelled === true) return cancelledLetter(event, setting);
  if (movedFrom !== undefined) return movedLetter(event, movedFrom, setting);
  const title = setting.title(event.title, CUT.subjectTitle);
  return {
    subject: said.subject(title, clock.brief(event.startsAt)),
    preheader: preheaderOf(event, setting),
    heading: said.heading[content.before],
    body: (
      <>
        <Paragraph space={20}>{said.lead}</Paragraph>
        <EventBlock event={event} setting={setting} />
        <Paragraph colour="quiet">{said.cannot}</Paragraph>
      </>
    ),
    text: [said.lead, eventText(event, setting), said.cannot],
    main: { label: said.action, href: link(event.path) },
    why: said.why,
  };
}

/** Goes to those who might come as well; the new time comes before the old one. */
function movedLetter(
  event: MailEvent,
  movedFrom: number,
  setting: Setting,
): Letter {
  const { words, clock, link } = setting;
  const said = words.reminder;
  const title = setting.title(event.title, CUT.subjectTitle);
  const moved = said.moved(clock.moment(movedFrom));
  return {
    subject: said.movedSubject(title, clock.brief(event.startsAt)),
    preheader: moved,
    heading: said.movedHeading,
    body: (
      <>
        <Paragraph space={20}>{said.movedLead}</Paragraph>
        <EventBlock event={event} setting={setting} />
        <Paragraph>{moved}</Paragraph>
        <Paragraph colour="quiet">{said.movedCannot}</Paragraph>
      </>
    ),
    text: [said.movedLead, eventText(event, setting), moved, said.movedCannot],
    main: { label: said.action, href: link(event.path) },
    why: said.changeWhy,
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
        <EventBlock event={event} setting={setting} isCancelled />
      </>
    ),
    text: [said.cancelled, eventText(event, setting)],
    main: { label: said.action, href: link(event.path) },
    why: said.changeWhy,
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
