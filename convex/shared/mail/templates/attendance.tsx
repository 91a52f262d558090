import type { MailContent } from "../content";
import { oneLine } from "./clean";
import { EventBlock, eventText } from "./eventBlock";
import { CUT, type Letter, type Setting } from "./letter";
import { Paragraph } from "./parts";

type Attendance = Extract<MailContent, { template: "attendance" }>;

/** Asks; the answer is given on a page, since programs that scan mail open its links. */
export function attendanceLetter(
  content: Attendance,
  setting: Setting,
): Letter {
  const { words, clock, link } = setting;
  const said = words.attendance;
  const { event } = content;
  return {
    subject: said.subject(setting.title(event.title, CUT.subjectTitle)),
    preheader: said.preheader(
      oneLine(event.orgName, CUT.subjectOrg),
      clock.day(event.startsAt),
    ),
    heading: said.heading,
    body: (
      <>
        <Paragraph space={20}>{said.lead}</Paragraph>
        <EventBlock event={event} setting={setting} />
        <Paragraph colour="quiet">{said.opens}</Paragraph>
      </>
    ),
    text: [said.lead, eventText(event, setting), said.opens],
    main: { label: said.action, href: link(content.answerPath) },
    why: said.why,
  };
}
