import { Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field, FieldGroup } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useDraft } from "../hooks/use-draft";

interface LinksFieldProps {
  links: readonly string[];
  /** The server's word on the link at this place. */
  problem: (at: number) => string | undefined;
  onChange: (links: string[]) => void;
  onBlur: () => void;
}

export function LinksField({
  links,
  problem,
  onChange,
  onBlur,
}: LinksFieldProps) {
  const t = useTranslations("profile.basics");
  const rows = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const fields = rows.current?.querySelectorAll("input");
    fields?.item(fields.length - 1).focus();
  });
  return (
    <FieldGroup legend={t("links")} description={t("linksHelp")}>
      <div ref={rows} className="mt-1 flex flex-col gap-2">
        {links.map((link, at) => (
          <LinkRow
            // Links have no names but their places.
            key={at}
            number={String(at + 1)}
            link={link}
            error={problem(at)}
            onChange={(next) => onChange(links.with(at, next))}
            onRemove={() => onChange(links.toSpliced(at, 1))}
            onBlur={onBlur}
          />
        ))}
      </div>
      {links.length < LIMITS.links && (
        <Button
          size="sm"
          className="mt-2 self-start"
          onClick={() => {
            wantsFocus.current = true;
            onChange([...links, ""]);
          }}
        >
          <Plus aria-hidden />
          {t("addLink")}
        </Button>
      )}
    </FieldGroup>
  );
}

/** Anything with a host that has a dot; the server looks closer. */
const LOOKS_LIKE_LINK = /^\s*$|^\S*[^\s.]\.[^\s.]{2,}/;

interface LinkRowProps {
  number: string;
  link: string;
  error: string | undefined;
  onChange: (link: string) => void;
  onRemove: () => void;
  onBlur: () => void;
}

function LinkRow({
  number,
  link,
  error,
  onChange,
  onRemove,
  onBlur,
}: LinkRowProps) {
  const t = useTranslations("profile");
  const draft = useDraft({
    value: link,
    format: (value) => value,
    parse: (text) => (LOOKS_LIKE_LINK.test(text) ? { value: text } : null),
    onChange,
  });
  return (
    <div className="flex items-start gap-1">
      <Field
        label={t("basics.linkLabel", { number })}
        isLabelHidden
        error={error ?? (draft.isProblem && t("problems.url"))}
      >
        <Input
          type="url"
          inputMode="url"
          maxLength={LIMITS.url}
          value={draft.text}
          onChange={(event) => draft.onTextChange(event.target.value)}
          onBlur={() => {
            draft.onBlur();
            onBlur();
          }}
        />
      </Field>
      <IconButton label={t("basics.removeLink", { number })} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
