import type { MailContent } from "../content";
import { paint } from "./colours";
import type { Letter, Setting } from "./letter";
import { Paragraph } from "./parts";

type CodeContent = Extract<MailContent, { template: "verify" | "reset" }>;

/** Letters with a code: it is typed where it was asked for, so nothing here is a link to learn to trust. */
export function codeLetter(content: CodeContent, { words }: Setting): Letter {
  const said =
    content.template === "verify" ? words.verify[content.purpose] : words.reset;
  const { code, minutes } = content;
  const validity = words.code.minutes(minutes);
  return {
    subject: said.subject,
    preheader: words.verify.preheader(minutes),
    heading: said.heading,
    body: (
      <>
        <Paragraph>{said.lead}</Paragraph>
        <Paragraph isSmall colour="quiet" space={4}>
          {words.code.label}
        </Paragraph>
        <Code code={code} />
        <Paragraph>{validity}</Paragraph>
        <Paragraph>{words.code.neverAsk}</Paragraph>
        <Paragraph colour="quiet" space={0}>
          {said.ignore}
        </Paragraph>
      </>
    ),
    text: [
      said.lead,
      `${words.code.label}: ${code}`,
      validity,
      words.code.neverAsk,
      said.ignore,
    ],
    why: said.why,
  };
}

/** Spaced by style, so that what is selected and copied is the code alone. */
function Code({ code }: { code: string }) {
  return (
    <p
      {...paint(
        { text: "ink", ground: "sunken" },
        {
          margin: "0 0 16px",
          padding: "16px 12px",
          borderRadius: 10,
          fontFamily: "ui-monospace, Menlo, Consolas, monospace",
          fontSize: 32,
          fontWeight: 600,
          lineHeight: "1.2",
          letterSpacing: "0.14em",
          textAlign: "center",
          userSelect: "all",
          overflowWrap: "anywhere",
        },
      )}
    >
      {code}
    </p>
  );
}
