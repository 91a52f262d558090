import { Section } from "@react-email/section";
import type { MailDeadline } from "../content";
import { langOf, oneLine } from "./clean";
import { paint } from "./colours";
import { CUT, type Setting } from "./letter";
import { Paragraph, TextLink, Theirs } from "./parts";

function shown(role: MailDeadline, setting: Setting) {
  const { words, clock, link } = setting;
  return {
    href: link(role.path),
    title: setting.title(role.title, CUT.title),
    titleLang: langOf(role.titleLanguage),
    org: oneLine(role.organisationName, CUT.organisation),
    closes: words.closes(clock.moment(role.deadline)),
  };
}

export function DeadlineRow({
  role,
  setting,
}: {
  role: MailDeadline;
  setting: Setting;
}) {
  const entry = shown(role, setting);
  return (
    <Section
      {...paint(
        { edge: "line" },
        { borderTopWidth: 1, borderTopStyle: "solid", padding: "12px 0" },
      )}
    >
      <Paragraph space={2}>
        <TextLink href={entry.href} colour="ink" style={{ fontWeight: 600 }}>
          <Theirs lang={entry.titleLang}>{entry.title}</Theirs>
        </TextLink>
      </Paragraph>
      <Paragraph isSmall colour="quiet" space={2}>
        <Theirs>{entry.org}</Theirs>
      </Paragraph>
      <Paragraph isSmall colour="quiet" space={0}>
        {entry.closes}
      </Paragraph>
    </Section>
  );
}

export function deadlineText(role: MailDeadline, setting: Setting): string {
  const entry = shown(role, setting);
  return [entry.title, entry.org, entry.closes, entry.href].join("\n");
}
