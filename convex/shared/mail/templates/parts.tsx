/** The few shapes that letters are made of. */
import { Button } from "@react-email/button";
import { Link } from "@react-email/link";
import type { CSSProperties, ReactNode } from "react";
import { paint, type Colour } from "./colours";

export const TEXT_FACE =
  "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
export const HEADING_FACE = "Georgia, 'Times New Roman', serif";

/** Long words of listings and names break rather than widen the letter. */
const BREAKS: CSSProperties = {
  overflowWrap: "anywhere",
  wordBreak: "break-word",
};

export function Paragraph({
  children,
  colour = "ink",
  isSmall = false,
  space = 16,
  lang,
}: {
  children: ReactNode;
  colour?: Colour;
  isSmall?: boolean;
  /** px below. */
  space?: number;
  lang?: string;
}) {
  const style: CSSProperties = {
    ...BREAKS,
    margin: `0 0 ${space}px`,
    fontSize: isSmall ? 14 : 16,
    lineHeight: "1.5",
  };
  return (
    <p
      lang={lang}
      dir={lang ? "auto" : undefined}
      {...paint({ text: colour }, style)}
    >
      {children}
    </p>
  );
}

const HEADINGS = {
  1: { size: 28, weight: 500, margin: "0 0 20px" },
  2: { size: 20, weight: 500, margin: "8px 0 12px" },
  3: { size: 18, weight: 500, margin: "4px 0 8px" },
} as const;

export function Heading({
  children,
  level,
}: {
  children: ReactNode;
  level: 1 | 2 | 3;
}) {
  const Tag = `h${level}` as const;
  const style: CSSProperties = {
    ...BREAKS,
    margin: HEADINGS[level].margin,
    fontFamily: HEADING_FACE,
    fontSize: HEADINGS[level].size,
    fontWeight: HEADINGS[level].weight,
    lineHeight: "1.2",
    letterSpacing: "-0.01em",
  };
  return <Tag {...paint({ text: "ink" }, style)}>{children}</Tag>;
}

/** Words of a listing, a person or an organisation, in their own language, unable to turn the line around. */
export function Theirs({
  children,
  lang,
}: {
  children: string;
  lang?: string;
}) {
  return (
    <bdi lang={lang} style={BREAKS}>
      {children}
    </bdi>
  );
}

export function Quote({
  label,
  children,
  lang,
}: {
  label: string;
  children: string;
  lang?: string;
}) {
  return (
    <>
      <Paragraph isSmall colour="quiet" space={4}>
        {label}
      </Paragraph>
      <blockquote
        lang={lang}
        dir="auto"
        {...paint(
          { text: "ink", ground: "sunken", edge: "warm" },
          {
            ...BREAKS,
            margin: "0 0 16px",
            padding: "10px 14px",
            borderInlineStartWidth: 3,
            borderInlineStartStyle: "solid",
            fontSize: 16,
            lineHeight: "1.5",
          },
        )}
      >
        {children}
      </blockquote>
    </>
  );
}

export function TextLink({
  href,
  children,
  colour = "accent",
  style,
}: {
  href: string;
  children: ReactNode;
  colour?: Colour;
  style?: CSSProperties;
}) {
  return (
    <Link
      href={href}
      {...paint(
        { text: colour },
        {
          textDecoration: "underline",
          textDecorationThickness: 1,
          textUnderlineOffset: 3,
          ...style,
        },
      )}
    >
      {children}
    </Link>
  );
}

export function MainLink({ href, label }: { href: string; label: string }) {
  return (
    <Button
      href={href}
      {...paint(
        { text: "paper", ground: "accent" },
        {
          padding: "14px 22px",
          borderRadius: 10,
          fontSize: 16,
          fontWeight: 600,
          textDecoration: "none",
        },
      )}
    >
      {label}
    </Button>
  );
}
