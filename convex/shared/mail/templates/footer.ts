import { CUT, type Setting } from "./letter";
import { oneLine } from "./clean";

/** The links below a letter: only those whose pages the envelope names. */
export function footerLinks({ envelope, words, link }: Setting) {
  const { footer } = words;
  const offered: [path: string | undefined, label: string][] = [
    [envelope.whyPath, footer.whyLink],
    [envelope.preferencesPath, footer.preferences],
    [envelope.unsubscribePath, footer.unsubscribe],
  ];
  return {
    links: offered.flatMap(([path, label]) =>
      path === undefined ? [] : [{ href: link(path), label }],
    ),
    operator: footer.operator(oneLine(envelope.operatorName, CUT.organisation)),
  };
}
