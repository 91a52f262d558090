import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "use-intl";
import {
  AUDIENCES,
  type Audience,
  type VisibleSection,
} from "@convex/shared/visibility";
import { SentenceSelect } from "@/components/ui/select";
import type { VisibilityControl } from "../hooks/use-visibility";

interface AudienceChoiceProps {
  section: VisibleSection;
  visibility: VisibilityControl;
}

/** Says in words who sees a section, and lets its owner change that in place. */
export function AudienceChoice({ section, visibility }: AudienceChoiceProps) {
  const t = useTranslations("profile.audience");
  const tSections = useTranslations("profile.sections");
  return (
    <div className="mt-2">
      <SentenceSelect
        aria-label={t("question", { section: tSections(section) })}
        value={visibility.of[section]}
        onValueChange={(audience) => visibility.set(section, audience)}
        options={AUDIENCES.map((value) => ({
          value,
          label: t(`choice.${value}`),
          description: t(`means.${value}`),
          sentence: <Sentence audience={value} />,
        }))}
      />
    </div>
  );
}

function Sentence({ audience }: { audience: Audience }) {
  const t = useTranslations("profile.audience");
  const Icon = audience === "me" ? EyeOff : Eye;
  return (
    <span className="flex items-center gap-2">
      <Icon aria-hidden className="size-4 shrink-0 text-accent" />
      <span className="underline decoration-line underline-offset-4 group-hover:decoration-current">
        {t(`seen.${audience}`)}
      </span>
    </span>
  );
}
