import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  DEFAULT_MEMBERSHIP_AUDIENCE,
  type MembershipAudience,
} from "@convex/shared/communities/vocabulary";
import { errorCodeOf } from "@convex/shared/errors";
import { Button } from "@/components/ui/button";
import { AudienceField } from "../components/audience-field";
import { Refused } from "../components/refused";
import { useDeed } from "../hooks/use-deed";

interface JoinFormProps {
  join: (audience: MembershipAudience) => Promise<void>;
}

/** Who may know, and the press that joins. */
export function JoinForm({ join }: JoinFormProps) {
  const t = useTranslations("community.join");
  const [audience, setAudience] = useState<MembershipAudience>(
    DEFAULT_MEMBERSHIP_AUDIENCE,
  );
  const { act, isBusy, error } = useDeed((thrown) =>
    errorCodeOf(thrown) === "NOT_FOUND" ? t("overText") : null,
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => join(audience));
      }}
    >
      <fieldset disabled={isBusy} className="flex flex-col gap-4">
        <AudienceField value={audience} onValue={setAudience} />
        <div>
          <Button type="submit" variant="primary" isLoading={isBusy}>
            {t("accept")}
          </Button>
        </div>
        <Refused error={error} />
      </fieldset>
    </form>
  );
}
