import { Section } from "@react-email/section";
import type { MailEvent } from "../content";
import { oneLine } from "./clean";
import { paint } from "./colours";
import { CUT, type Setting } from "./letter";
import { Heading, Paragraph, TextLink, Theirs } from "./parts";

/** An event with its texts cleaned and cut, as both forms of the letter show it. */
function shown(event: MailEvent, setting: Setting) {
  const { words, clock, link } = setting;
  const { here, there } = clock.span(
    event.startsAt,
    event.endsAt,
    event.timeZone,
  );
  const place = oneLine(event.place, CUT.place);
  return {
    href: link(event.path),
    title: setting.title(event.title, CUT.title),
    by: words.by(oneLine(event.orgName, CUT.organisation)),
    here: capitalised(here),
    there: there === undefined ? undefined : words.eventZone(there),
    place: [event.isOnline ? words.online : "", place]
      .filter((part) => part !== "")
      .join(" · "),
  };
}

/** Spanish days are written small, except where a line begins. */
const capitalised = (line: string) =>
  line.charAt(0).toLocaleUpperCase() + line.slice(1);

export function EventBlock({
  event,
  setting,
  isCancelled = false,
}: {
  event: MailEvent;
  setting: Setting;
  /** Its time is struck out: whoever only glances must not go there. */
  isCancelled?: boolean;
}) {
  const entry = shown(event, setting);
  const Time = isCancelled ? "s" : "strong";
  return (
    <Section
      {...paint(
        { edge: "line" },
        { borderTopWidth: 1, borderTopStyle: "solid", padding: "16px 0 4px" },
      )}
    >
      <Heading level={2}>
        <TextLink href={entry.href} colour="ink">
          <Theirs>{entry.title}</Theirs>
        </TextLink>
      </Heading>
      <Paragraph space={4}>
        <Time>{entry.here}</Time>
      </Paragraph>
      {entry.there && (
        <Paragraph isSmall colour="quiet" space={4}>
          {entry.there}
        </Paragraph>
      )}
      {entry.place !== "" && (
        <Paragraph space={4}>
          <Theirs>{entry.place}</Theirs>
        </Paragraph>
      )}
      <Paragraph isSmall colour="quiet">
        <Theirs>{entry.by}</Theirs>
      </Paragraph>
    </Section>
  );
}

export function eventText(event: MailEvent, setting: Setting): string {
  const entry = shown(event, setting);
  return [
    entry.title,
    entry.here,
    entry.there,
    entry.place,
    entry.by,
    entry.href,
  ]
    .filter((line) => line !== undefined && line !== "")
    .join("\n");
}
