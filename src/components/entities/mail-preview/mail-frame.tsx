import { useEffect, useRef } from "react";

/** Of a document that runs no scripts and is styled through its objects. */
const EMPTY = "<!doctype html><html><head></head><body></body></html>";
const LOOK = "data-look";
const DARK = /\(prefers-color-scheme:\s*dark\)/g;

interface MailFrameProps {
  html: string;
  title: string;
  isDark: boolean;
}

/**
 * A mail in a frame where nothing runs. The page's policy forbids styles written
 * in markup, and a frame inherits it: they are put in place one by one instead.
 */
export function MailFrame({ html, title, isDark }: MailFrameProps) {
  const ref = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const frame = ref.current;
    if (frame === null) return;
    const show = () => fill(frame, html, isDark);
    show();
    frame.addEventListener("load", show);
    return () => frame.removeEventListener("load", show);
  }, [html, isDark]);
  return (
    <iframe
      ref={ref}
      title={title}
      srcDoc={EMPTY}
      sandbox="allow-same-origin allow-popups"
      className="h-[60dvh] w-full rounded-md border border-line bg-raised"
    />
  );
}

/**
 * Already a parser refuses styles in markup. They are renamed for it; in text the
 * quote and the bracket are escaped, so that only markup is meant.
 */
function unstyled(html: string): string {
  return html
    .replaceAll(' style="', ` ${LOOK}="`)
    .replaceAll(/<(\/?)style(?=[\s>])/g, "<$1template");
}

function fill(frame: HTMLIFrameElement, html: string, isDark: boolean): void {
  const shown = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!shown?.body || view === null) return;
  const parsed = new DOMParser().parseFromString(unstyled(html), "text/html");
  const sheets = [...parsed.querySelectorAll("template")].map((style) => {
    const sheet = new view.CSSStyleSheet();
    const scheme = isDark ? "all" : "not all";
    const rules = style.content.textContent ?? "";
    sheet.replaceSync(rules.replaceAll(DARK, scheme));
    style.remove();
    return sheet;
  });
  const looks = [...parsed.querySelectorAll(`[${LOOK}]`)].map((element) => {
    const look = element.getAttribute(LOOK) ?? "";
    element.removeAttribute(LOOK);
    return { element, look };
  });
  for (const link of parsed.querySelectorAll("a")) link.target = "_blank";
  shown.documentElement.lang = parsed.documentElement.lang;
  const body = shown.adoptNode(parsed.body);
  shown.body.replaceWith(body);
  shown.adoptedStyleSheets = sheets;
  for (const { element, look } of looks) {
    if ("style" in element) (element as HTMLElement).style.cssText = look;
  }
}
