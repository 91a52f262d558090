import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import {
  ORG_JOINING,
  type OrgJoining,
} from "@convex/shared/communities/vocabulary";
import { DeedError } from "@/components/ui/deed-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { useDeed } from "@/hooks/use-deed";
import { toasts } from "@/lib/toasts";

interface JoiningSectionProps {
  orgId: Id<"organisations">;
  slug: string;
  joining: OrgJoining;
}

export function JoiningSection({ orgId, slug, joining }: JoiningSectionProps) {
  const t = useTranslations("organise.settings.joining");
  const { act, error } = useDeed();
  const set = useMutation(api.orgs.settings.setJoining).withOptimisticUpdate(
    (store, { joining: chosen }) => {
      const face = store.getQuery(api.orgs.queries.getPage, { slug });
      if (!face) return;
      store.setQuery(
        api.orgs.queries.getPage,
        { slug },
        { ...face, joining: chosen },
      );
    },
  );
  const choose = async (chosen: OrgJoining) => {
    if (await act(() => set({ orgId, joining: chosen }))) {
      toasts.show(t("saved"));
    }
  };
  return (
    <>
      <RadioGroup
        aria-label={t("title")}
        options={ORG_JOINING.map((value) => ({
          value,
          label: t(value),
          description: t(`${value}Help`),
        }))}
        value={joining}
        onValueChange={(chosen) => void choose(chosen)}
        className="max-w-measure"
      />
      <DeedError error={error} />
    </>
  );
}
