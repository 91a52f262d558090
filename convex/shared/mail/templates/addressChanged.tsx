import type { MailContent } from "../content";
import { oneLine } from "./clean";
import { CUT, type Letter, type Setting } from "./letter";
import { Paragraph, Theirs } from "./parts";

type AddressChanged = Extract<MailContent, { template: "addressChanged" }>;

/**
 * To an address that an account has left: it may be the only warning its owner
 * gets, so it asks for nothing but an answer and carries no link.
 */
export function addressChangedLetter(
  content: AddressChanged,
  { words, clock }: Setting,
): Letter {
  const said = words.addressChanged;
  const email = oneLine(content.email, CUT.address);
  const when = said.when(clock.moment(content.at));
  return {
    subject: said.subject,
    preheader: said.preheader,
    heading: said.heading,
    body: (
      <>
        <Paragraph space={4}>{said.lead}</Paragraph>
        <Paragraph>
          <strong>
            <Theirs>{email}</Theirs>
          </strong>
        </Paragraph>
        <Paragraph>{when}</Paragraph>
        <Paragraph>{said.fine}</Paragraph>
        <Paragraph space={0}>
          <strong>{said.stranger}</strong> {said.strangerDo}
        </Paragraph>
      </>
    ),
    text: [
      `${said.lead} ${email}`,
      when,
      said.fine,
      `${said.stranger} ${said.strangerDo}`,
    ],
    why: said.why,
  };
}
