import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { copyText } from "@/lib/copy-text";
import { LinkForm, type LinkWish } from "../forms/link-form";

/** Makes a link and shows it, this once. */
export function NewLink({ orgId }: { orgId: Id<"organisations"> }) {
  const makeLink = useMutation(api.orgs.invitations.makeLink);
  const [url, setUrl] = useState<string | null>(null);
  const make = async (wish: LinkWish) => {
    const { token } = await makeLink({ orgId, ...wish });
    setUrl(`${window.location.origin}/join/${token}`);
  };
  if (url === null) return <LinkForm onMake={make} />;
  return <MadeLink url={url} onAnother={() => setUrl(null)} />;
}

function MadeLink({ url, onAnother }: { url: string; onAnother: () => void }) {
  const t = useTranslations("organise.invitations.link");
  const copy = () =>
    copyText(url, { copied: t("copied"), failed: t("copyFailed") });
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <Field label={t("made")} description={t("madeHelp")}>
        <Input
          readOnly
          // Where the form was: the focus would be lost with its button.
          autoFocus
          value={url}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button onClick={onAnother}>{t("another")}</Button>
      </div>
    </div>
  );
}
