import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import { ONLOOKERS, type Onlooker } from "@convex/shared/visibility";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { PreviewSearch } from "@/lib/preview-search";

type Me = NonNullable<FunctionReturnType<typeof api.account.queries.getMe>>;
export type Community = Me["memberships"][number];

interface OnlookerChoiceProps {
  onlooker: Onlooker;
  communities: readonly Community[];
  community: Community | undefined;
  onChange: (search: PreviewSearch) => void;
}

/** Through whose eyes, and of which community where there are several. */
export function OnlookerChoice({
  onlooker,
  communities,
  community,
  onChange,
}: OnlookerChoiceProps) {
  const t = useTranslations("profile.preview");
  return (
    <div className="flex flex-wrap items-end gap-4">
      <SegmentedControl
        label={t("as")}
        value={onlooker}
        onValueChange={(as) => onChange({ as })}
        segments={ONLOOKERS.map((value) => ({
          value,
          label: t(`onlooker.${value}`),
        }))}
        className="flex w-full flex-col sm:inline-flex sm:w-auto sm:flex-row"
      />
      {onlooker !== "stranger" && community && communities.length > 1 && (
        <Field label={t("of")} className="w-full sm:w-[16rem]">
          <Select
            value={community.slug}
            onValueChange={(of) => onChange({ of })}
            options={communities.map(({ slug, name }) => ({
              value: slug,
              label: name,
            }))}
          />
        </Field>
      )}
    </div>
  );
}
