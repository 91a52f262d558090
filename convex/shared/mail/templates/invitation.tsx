import type { MailContent } from "../content";
import { oneLine } from "./clean";
import { CUT, type Letter, type Setting } from "./letter";
import { Paragraph, Quote } from "./parts";

type Invitation = Extract<MailContent, { template: "invitation" }>;

export function invitationLetter(
  content: Invitation,
  { words, clock, link }: Setting,
): Letter {
  const said = words.invitation;
  const org = oneLine(content.orgName, CUT.organisation);
  const inviter = oneLine(content.inviterName, CUT.name);
  const purpose = oneLine(content.orgPurpose, CUT.purpose);
  const lead = said.lead(inviter, org);
  const expires =
    content.expiresAt === undefined
      ? undefined
      : said.expires(clock.moment(content.expiresAt));
  return {
    subject: said.subject(
      oneLine(inviter, CUT.subjectOrg),
      oneLine(org, CUT.subjectOrg),
    ),
    preheader: said.preheader(org),
    heading: said.heading(org),
    body: (
      <>
        <Paragraph>{lead}</Paragraph>
        {purpose !== "" && (
          <Quote label={said.purpose}>{words.quote(purpose)}</Quote>
        )}
        <Paragraph>{said.what}</Paragraph>
        {expires && <Paragraph colour="quiet">{expires}</Paragraph>}
      </>
    ),
    text: [
      lead,
      ...(purpose === "" ? [] : [`${said.purpose}: ${words.quote(purpose)}`]),
      said.what,
      ...(expires ? [expires] : []),
    ],
    main: { label: said.action, href: link(content.path) },
    why: said.why(org),
  };
}
