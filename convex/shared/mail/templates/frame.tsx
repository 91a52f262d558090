import { Body } from "@react-email/body";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { oneLine } from "./clean";
import { DARK, darkRules, paint } from "./colours";
import { footerLinks } from "./footer";
import type { Letter, Setting } from "./letter";
import {
  Heading,
  HEADING_FACE,
  MainLink,
  Paragraph,
  TEXT_FACE,
  TextLink,
} from "./parts";

/**
 * react-email paints the page twice, the body and a cell that stands for it where
 * a program drops the body; the cell takes no class, so it is found by its place.
 */
const STYLES = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;-webkit-text-size-adjust:100%}
${darkRules()}
@media (prefers-color-scheme:dark){.page>table>tbody>tr>td{background-color:${DARK.paper} !important}}
@media (max-width:480px){.sheet>tbody>tr>td{padding:24px 18px !important}}`;

/** One column of at most 600 px, as tables, since mail programs know little else. */
export function Frame({
  letter,
  setting,
}: {
  letter: Letter;
  setting: Setting;
}) {
  const { envelope, words } = setting;
  return (
    <Html lang={envelope.locale} dir="ltr">
      <Head>
        <title>{letter.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{STYLES}</style>
      </Head>
      <Body
        className="page ground-paper"
        style={{
          ...paint({ ground: "paper" }).style,
          margin: 0,
          padding: "24px 12px",
          fontFamily: TEXT_FACE,
        }}
      >
        <Preview>{oneLine(letter.preheader, PREHEADER_LENGTH)}</Preview>
        <Container style={{ maxWidth: 600, margin: "0 auto" }}>
          {/* Landmarks where the letter is a page of its own; elsewhere their tags are dropped. */}
          <header>
            <Wordmark name={words.product} />
          </header>
          <main>
            <Sheet letter={letter} setting={setting} />
          </main>
          <footer>
            <Footer letter={letter} setting={setting} />
          </footer>
        </Container>
      </Body>
    </Html>
  );
}

/** Lists of mail show about this much. */
const PREHEADER_LENGTH = 120;

/** As text: an image would tell when the letter is opened, and most programs hide it. */
function Wordmark({ name }: { name: string }) {
  return (
    <p
      {...paint(
        { text: "accent" },
        {
          margin: "0 0 12px",
          padding: "0 4px",
          fontFamily: HEADING_FACE,
          fontSize: 20,
          fontWeight: 500,
          lineHeight: "1.2",
        },
      )}
    >
      {name}
    </p>
  );
}

function Sheet({ letter, setting }: { letter: Letter; setting: Setting }) {
  const { envelope, words } = setting;
  const { className, style } = paint(
    { ground: "raised", edge: "line" },
    { borderWidth: 1, borderStyle: "solid", borderRadius: 10 },
  );
  return (
    <table
      align="center"
      width="100%"
      role="presentation"
      cellPadding="0"
      cellSpacing="0"
      className={`sheet ${className}`}
      style={{ ...style, borderCollapse: "separate" }}
    >
      <tbody>
        <tr>
          <td style={{ padding: "32px 36px" }}>
            <Heading level={1}>{letter.heading}</Heading>
            <Paragraph>{words.hello(envelope.name)}</Paragraph>
            {letter.body}
            {letter.main && (
              <Section style={{ marginTop: 8 }}>
                <MainLink {...letter.main} />
              </Section>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Footer({ letter, setting }: { letter: Letter; setting: Setting }) {
  const { links, operator } = footerLinks(setting);
  return (
    <Section style={{ padding: "20px 4px 0" }}>
      <Paragraph isSmall colour="quiet" space={8}>
        {letter.why}
      </Paragraph>
      {links.map(({ href, label }) => (
        <Paragraph key={href} isSmall colour="quiet" space={4}>
          <TextLink href={href} colour="quiet">
            {label}
          </TextLink>
        </Paragraph>
      ))}
      <Hr {...paint({ edge: "line" }, { margin: "14px 0" })} />
      <Paragraph isSmall colour="quiet" space={0}>
        {operator}
      </Paragraph>
    </Section>
  );
}
