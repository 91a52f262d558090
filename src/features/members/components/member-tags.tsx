import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Field } from "@/components/ui/field";
import { useDeed } from "../hooks/use-deed";
import type { OfMember } from "../lib/of-member";
import type { MemberLine, Tag } from "../lib/filters";

/** More than the server puts on one member is refused there. */
const MOST_TAGS_EACH = 20;

interface MemberTagsProps extends OfMember {
  tagIds: MemberLine["tagIds"];
  tags: readonly Tag[];
}

export function MemberTags({ org, userId, tagIds, tags }: MemberTagsProps) {
  const t = useTranslations("members.one.tags");
  const { orgId } = org;
  const makeTag = useMutation(api.members.mutations.makeTag);
  const setTag = useMutation(api.members.mutations.setTag);
  const act = useDeed();
  const known = tagIds.filter((id) => tags.some(({ tagId }) => tagId === id));
  const change = (next: readonly string[]) =>
    act(async () => {
      for (const tagId of known.filter((id) => !next.includes(id))) {
        await setTag({ orgId, userId, tagId, isOn: false });
      }
      const added = next.filter((value) => !known.some((id) => id === value));
      for (const value of added) {
        const tagId =
          tags.find((tag) => tag.tagId === value)?.tagId ??
          (await makeTag({ orgId, name: value }));
        await setTag({ orgId, userId, tagId, isOn: true });
      }
    });
  return (
    <Field label={t("label")} isLabelHidden description={t("help")}>
      <ChipCombobox
        options={tags.map(({ tagId, name }) => ({ value: tagId, label: name }))}
        values={known}
        onValuesChange={(next) => void change(next)}
        allowsOwn
        ownMaxLength={LIMITS.skill}
        limit={MOST_TAGS_EACH}
      />
    </Field>
  );
}
