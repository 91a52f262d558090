import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { MailContent } from "@convex/shared/mail/content";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { shownTheme } from "@/lib/theme";
import { MailFrame } from "./mail-frame";

/** What a letter is worded of, and for whom. */
export interface MailToShow {
  content: MailContent;
  locale: "en" | "es";
  timeZone: string;
  name: string;
  operatorName: string;
}

interface Rendered {
  subject: string;
  html: string;
  text: string;
  lang: string;
}

/** A mail as it looks and reads, worded here by what words it for sending. */
export function MailPreview({ mail }: { mail: MailToShow }) {
  const t = useTranslations("mail.preview");
  const [format, setFormat] = useState<"html" | "text">("html");
  const [theme, setTheme] = useState(shownTheme);
  const rendered = useRendered(mail);
  if (rendered === "failed") {
    return <Notice tone="danger">{t("failed")}</Notice>;
  }
  if (rendered === null) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-block" />
      </SkeletonGroup>
    );
  }
  const { subject, html, text, lang } = rendered;
  return (
    <div className="flex flex-col gap-3">
      <p lang={lang} className="font-semibold wrap-anywhere">
        {subject}
      </p>
      <div className="flex flex-wrap gap-3">
        <Toggle
          label={t("format")}
          value={format}
          onValue={setFormat}
          options={{ html: t("html"), text: t("text") }}
        />
        {format === "html" && (
          <Toggle
            label={t("theme")}
            value={theme}
            onValue={setTheme}
            options={{ light: t("light"), dark: t("dark") }}
          />
        )}
      </div>
      {format === "html" ? (
        <MailFrame
          html={html}
          title={t("frame", { subject })}
          isDark={theme === "dark"}
        />
      ) : (
        <pre
          lang={lang}
          tabIndex={0}
          aria-label={t("frame", { subject })}
          role="region"
          className="max-h-[60dvh] overflow-auto rounded-md border border-line p-4 text-sm wrap-anywhere whitespace-pre-wrap"
        >
          {text}
        </pre>
      )}
    </div>
  );
}

interface ToggleProps<V extends string> {
  label: string;
  value: V;
  onValue: (value: V) => void;
  options: Record<V, string>;
}

/** Two buttons, one pressed: a radio group's library is not worth it here. */
function Toggle<V extends string>({
  label,
  value,
  onValue,
  options,
}: ToggleProps<V>) {
  return (
    <div role="group" aria-label={label} className="flex gap-1">
      {(Object.keys(options) as V[]).map((each) => (
        <Button
          key={each}
          size="sm"
          variant={each === value ? "secondary" : "quiet"}
          aria-pressed={each === value}
          onClick={() => onValue(each)}
        >
          {options[each]}
        </Button>
      ))}
    </div>
  );
}

function useRendered(mail: MailToShow): Rendered | "failed" | null {
  const [rendered, setRendered] = useState<Rendered | "failed" | null>(null);
  const key = JSON.stringify(mail);
  useEffect(() => {
    let isGone = false;
    render(JSON.parse(key) as MailToShow).then(
      (next) => !isGone && setRendered(next),
      () => !isGone && setRendered("failed"),
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return rendered;
}

/** React's server renderer is most of it: fetched when a mail is opened. */
async function render({ content, ...around }: MailToShow): Promise<Rendered> {
  const { renderMail } = await import("@convex/shared/mail/render");
  const siteUrl = window.location.origin;
  return await renderMail(content, { ...around, siteUrl });
}
