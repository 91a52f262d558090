import { Pencil } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { ButtonLink, ExternalButtonLink, Link } from "@/components/ui/link";
import { TierBadge } from "@/components/ui/tier-badge";
import { ScorerMark } from "@/components/entities/scorer-mark";
import { TIERS } from "../samples";
import { Row, Shelf, useSamples } from "./shelf";

const VARIANTS = ["primary", "secondary", "quiet", "accent", "danger"] as const;
const TONES = ["neutral", "accent", "warm", "danger", "outline"] as const;
/** A ring as :focus-visible draws it, for an element that is not in focus. */
const RING = "outline-2 outline-offset-2 outline-accent";
/** As each variant looks under the pointer. */
const HOVER = {
  primary: "bg-accent-strong",
  secondary: "border-quiet bg-sunken",
  quiet: "bg-sunken",
  accent: "bg-accent-soft text-accent-strong",
  danger: "bg-danger-strong",
} as const;

/** Buttons, links and marks. */
export function Actions() {
  const words = useSamples();
  return (
    <>
      <Shelf name="buttons">
        {VARIANTS.map((variant) => (
          <Row key={variant}>
            <Button variant={variant}>{words.short}</Button>
            <Button variant={variant} className={HOVER[variant]}>
              {words.hover}
            </Button>
            <Button variant={variant} className={RING}>
              {words.focus}
            </Button>
            <Button variant={variant} disabled>
              {words.disabled}
            </Button>
            <Button variant={variant} isLoading>
              {words.loading}
            </Button>
            <Button variant={variant} size="sm">
              <Pencil aria-hidden />
              {words.short}
            </Button>
          </Row>
        ))}
        <Row>
          <Button className="max-w-full shrink whitespace-normal">
            {words.long}
          </Button>
          <IconButton label={words.short} shortcut="e">
            <Pencil aria-hidden />
          </IconButton>
          <IconButton label={words.disabled} disabled>
            <Pencil aria-hidden />
          </IconButton>
        </Row>
      </Shelf>
      <Shelf name="links">
        <Row>
          <Link to="/">{words.short}</Link>
          <Link to="/" variant="quiet">
            {words.short}
          </Link>
          <Link to="/" variant="plain">
            {words.short}
          </Link>
          <Link to="/" className={RING}>
            {words.focus}
          </Link>
          <ButtonLink to="/">{words.short}</ButtonLink>
          <ExternalButtonLink href="https://example.org" variant="primary">
            {words.short}
          </ExternalButtonLink>
        </Row>
      </Shelf>
      <Shelf name="marks">
        <Row>
          {TIERS.map((tier) => (
            <TierBadge key={tier} tier={tier} />
          ))}
          {TONES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {words.short}
            </Badge>
          ))}
          <ScorerMark scorer="local" />
          <ScorerMark scorer="claude" />
          <Kbd>{words.one.charAt(0)}</Kbd>
          <Avatar name={words.name} />
          <mark className="quoted">{words.value}</mark>
        </Row>
      </Shelf>
    </>
  );
}
