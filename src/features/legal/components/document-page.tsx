import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { TERMS_VERSION } from "@convex/shared/terms";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/hooks/use-format";
import { Contact } from "./contact";

interface DocumentPageProps {
  title: string;
  lede: string;
  /** `text` has a blank line between its paragraphs. */
  sections: readonly { id: string; title: string; text: string }[];
  /** Where the other page is. */
  other: ReactNode;
}

/** A page to be read from top to bottom: what holds, since when, and whom to ask. */
export function DocumentPage(props: DocumentPageProps) {
  const t = useTranslations("legal");
  const format = useFormat();
  // Noon, so that it is this day in every zone but the farthest.
  const since = format.date(Date.parse(`${TERMS_VERSION}T12:00Z`));
  return (
    <article className="max-w-measure">
      <PageHeader title={props.title} lede={props.lede} />
      <p className="mb-10 text-sm text-quiet">{t("since", { date: since })}</p>
      {props.sections.map(({ id, title, text }) => (
        <section key={id} aria-labelledby={id} className="mb-10">
          <h2 id={id} className="mb-2 text-lg">
            {title}
          </h2>
          {text.split("\n\n").map((paragraph) => (
            <p key={paragraph} className="mt-3">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
      <footer className="flex flex-col gap-3 border-t border-line pt-6">
        <Contact />
        <p>{props.other}</p>
      </footer>
    </article>
  );
}
