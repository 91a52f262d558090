import { createLink } from "@tanstack/react-router";
import { cva, type VariantProps } from "class-variance-authority";
import { ArrowUpRight } from "lucide-react";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import { buttonVariants, type ButtonLook } from "./button";
import { VisuallyHidden } from "./visually-hidden";

const linkVariants = cva("rounded-sm transition-colors", {
  variants: {
    variant: {
      text: "text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2",
      quiet:
        "text-quiet underline decoration-line decoration-1 underline-offset-4 hover:text-ink hover:decoration-current",
      plain: "text-ink no-underline hover:text-accent",
    },
  },
  defaultVariants: { variant: "text" },
});

type AnchorProps = ComponentProps<"a">;
type LinkLook = VariantProps<typeof linkVariants>;

function TextAnchor({ variant, className, ...props }: AnchorProps & LinkLook) {
  return <a {...props} className={cn(linkVariants({ variant }), className)} />;
}

function NewTabAnchor({ children, ...props }: AnchorProps & LinkLook) {
  return (
    <TextAnchor {...props} target="_blank">
      {children}
      <NewTabMark />
    </TextAnchor>
  );
}

function ButtonAnchor({
  variant,
  size,
  className,
  ...props
}: AnchorProps & ButtonLook) {
  return (
    <a
      {...props}
      className={cn(buttonVariants({ variant, size }), className)}
    />
  );
}

/** A link inside the app. */
export const Link = createLink(TextAnchor);

/** A link inside the app to be read beside what is open here. */
export const NewTabLink = createLink(NewTabAnchor);

/** A link that leads out of the app without leaving it, such as an address to write to. */
export const TextLink = TextAnchor;

/** A link inside the app that looks like a button; it stays a link. */
export const ButtonLink = createLink(ButtonAnchor);

/** An outside link that looks like a button. What is no web address leads nowhere. */
export function ExternalButtonLink({
  children,
  variant,
  size,
  className,
  href,
  ...props
}: AnchorProps & ButtonLook & { href: string }) {
  return (
    <a
      {...props}
      href={/^https?:\/\//i.test(href) ? href : undefined}
      target="_blank"
      rel="noopener noreferrer"
      className={cn(buttonVariants({ variant, size }), className)}
    >
      {children}
      <NewTabMark />
    </a>
  );
}

function NewTabMark() {
  const t = useTranslations("common");
  return (
    <>
      <ArrowUpRight aria-hidden className="ml-px inline size-4 align-[-2px]" />
      <VisuallyHidden> ({t("opensInNewTab")})</VisuallyHidden>
    </>
  );
}
