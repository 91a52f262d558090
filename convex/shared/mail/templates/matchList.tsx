import { Section } from "@react-email/section";
import type { MailMatch } from "../content";
import { langOf, oneLine } from "./clean";
import { paint } from "./colours";
import { CUT, type Setting } from "./letter";
import { Heading, Paragraph, Quote, TextLink, Theirs } from "./parts";

/** A match with its texts cleaned and cut, as both forms of the letter show it. */
function shown(match: MailMatch, setting: Setting) {
  const { words, clock, link } = setting;
  const { because } = match;
  return {
    href: link(match.path),
    tier: words.tier[match.tier],
    title: setting.title(match.title, CUT.title),
    titleLang: langOf(match.titleLanguage),
    facts: [
      oneLine(match.organisationName, CUT.organisation),
      oneLine(match.place, CUT.place),
    ].filter((fact) => fact !== ""),
    closes:
      match.deadline === undefined
        ? undefined
        : words.closes(clock.moment(match.deadline)),
    sentence: because && oneLine(because.sentence, CUT.sentence),
    quote: because && words.quote(oneLine(because.quote, CUT.quote)),
    sentenceLang: because && langOf(because.language),
  };
}

/** Tier in words first; its colour only repeats them. */
export function MatchBlock({
  match,
  setting,
  level,
}: {
  match: MailMatch;
  setting: Setting;
  /** Of the title: below the letter's heading, or below one of a section. */
  level: 2 | 3;
}) {
  const entry = shown(match, setting);
  return (
    <Section
      {...paint(
        { edge: "line" },
        { borderTopWidth: 1, borderTopStyle: "solid", padding: "20px 0 8px" },
      )}
    >
      <p
        {...paint(
          { text: match.tier },
          { margin: 0, fontSize: 14, fontWeight: 600, lineHeight: "1.5" },
        )}
      >
        {entry.tier}
      </p>
      <Heading level={level}>
        <TextLink href={entry.href} colour="ink">
          <Theirs lang={entry.titleLang}>{entry.title}</Theirs>
        </TextLink>
      </Heading>
      <Paragraph isSmall colour="quiet" space={entry.closes ? 4 : 12}>
        {entry.facts.map((fact, at) => (
          <span key={at}>
            {at > 0 && " · "}
            <Theirs>{fact}</Theirs>
          </span>
        ))}
      </Paragraph>
      {entry.closes && (
        <Paragraph isSmall colour="quiet" space={12}>
          {entry.closes}
        </Paragraph>
      )}
      {entry.sentence && (
        <Paragraph space={12} lang={entry.sentenceLang}>
          {entry.sentence}
        </Paragraph>
      )}
      {entry.quote && (
        <Quote label={setting.words.theyWrote} lang={entry.titleLang}>
          {entry.quote}
        </Quote>
      )}
    </Section>
  );
}

export function matchText(match: MailMatch, setting: Setting): string {
  const entry = shown(match, setting);
  return [
    `${entry.tier}: ${entry.title}`,
    entry.facts.join(" · "),
    entry.closes,
    entry.sentence,
    entry.quote && `${setting.words.theyWrote}: ${entry.quote}`,
    entry.href,
  ]
    .filter((line) => line !== undefined && line !== "")
    .join("\n");
}
