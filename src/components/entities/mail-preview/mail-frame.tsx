import { useEffect, useRef } from "react";

/** Of a document that runs no scripts and is styled through its objects. */
const EMPTY = "<!doctype html><html><head></head><body></body></html>";
const DARK = "(prefers-color-scheme: dark)";

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

function fill(frame: HTMLIFrameElement, html: string, isDark: boolean): void {
  const shown = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!shown?.body || view === null) return;
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const sheets = [...parsed.querySelectorAll("style")].map((style) => {
    const sheet = new view.CSSStyleSheet();
    const scheme = isDark ? "all" : "not all";
    sheet.replaceSync((style.textContent ?? "").replaceAll(DARK, scheme));
    style.remove();
    return sheet;
  });
  const looks = [...parsed.querySelectorAll("[style]")].map((element) => {
    const look = element.getAttribute("style") ?? "";
    element.removeAttribute("style");
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
