import { useRef } from "react";
import { useTranslations } from "use-intl";
import { OrgLogo } from "@/components/entities/org-logo";
import { Button } from "@/components/ui/button";
import { DeedError } from "@/components/ui/deed-error";
import { ProgressLine } from "@/components/ui/progress-line";
import { LOGO_TYPES, useLogo } from "../hooks/use-logo";
import type { OrgFace } from "../types";

/** The logo as it is, a new one as it will be, and what is wrong with a picture that does not fit. */
export function LogoField({ face }: { face: OrgFace }) {
  const t = useTranslations("organise.settings.logo");
  const input = useRef<HTMLInputElement>(null);
  const { upload, remove, uploading, isBusy, error } = useLogo(face);
  const shown = uploading?.preview ?? face.logoUrl;
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <div className="flex items-center gap-4">
        <OrgLogo name={face.name} logoUrl={shown} className="size-16" />
        <div className="flex flex-wrap gap-2">
          <Button isLoading={isBusy} onClick={() => input.current?.click()}>
            {t(face.logoUrl === null ? "choose" : "replace")}
          </Button>
          {face.logoUrl !== null && (
            <Button
              variant="quiet"
              disabled={isBusy}
              onClick={() => void remove()}
            >
              {t("remove")}
            </Button>
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        aria-label={t("choose")}
        accept={LOGO_TYPES.join(",")}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same picture again, once it was made smaller, is a change too.
          target.value = "";
          if (file) void upload(file);
        }}
      />
      <p className="text-sm text-quiet">{t("help")}</p>
      {uploading && (
        <ProgressLine label={t("uploading", { name: uploading.name })} />
      )}
      <DeedError error={error} />
    </div>
  );
}
