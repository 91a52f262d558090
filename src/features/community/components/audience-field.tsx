import { useTranslations } from "use-intl";
import {
  MEMBERSHIP_AUDIENCES,
  type MembershipAudience,
} from "@convex/shared/communities/vocabulary";
import { FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";

interface AudienceFieldProps {
  value: MembershipAudience;
  onValue: (audience: MembershipAudience) => void;
}

/** Who may know that one belongs; in widening order. */
export function AudienceField({ value, onValue }: AudienceFieldProps) {
  const t = useTranslations("community.audience");
  return (
    <FieldGroup legend={t("legend")} description={t("help")}>
      <RadioGroup
        options={MEMBERSHIP_AUDIENCES.map((audience) => ({
          value: audience,
          label: t(audience),
          description: t(`${audience}Help`),
        }))}
        value={value}
        onValueChange={onValue}
      />
    </FieldGroup>
  );
}
