import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import {
  COMMITMENTS,
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
} from "@convex/shared/vocabulary";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Field } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { useVocabulary } from "@/hooks/use-vocabulary";
import { useFieldProblem } from "../hooks/use-field-problem";
import { usePermissionOptions, usePlaceOptions } from "../hooks/use-options";
import { useSection } from "../hooks/use-section";
import type { Preferences, SectionSource } from "../types";
import { CheckboxChoices } from "./checkbox-choices";
import { DateField, HoursField, PayField } from "./preference-numbers";
import { SectionFrame } from "./section-frame";

export function PreferencesSection(source: SectionSource) {
  const t = useTranslations("profile.preferences");
  const autosave = useSection("preferences", source);
  const problem = useFieldProblem(autosave.error);
  const props: PartProps = {
    preferences: autosave.value,
    change: (part) => autosave.setValue((current) => ({ ...current, ...part })),
    problem: (field) => problem(`preferences.${field}`),
  };
  const { preferences, change } = props;
  return (
    <SectionFrame
      section="preferences"
      autosave={autosave}
      visibility={source.visibility}
    >
      <Kinds {...props} />
      <Places {...props} />
      <div className="grid gap-6 sm:grid-cols-2">
        <HoursField
          value={preferences.hoursPerWeek}
          onValueChange={(hoursPerWeek) => change({ hoursPerWeek })}
        />
        <DateField
          value={preferences.earliestStart}
          error={props.problem("earliestStart")}
          onValueChange={(earliestStart) => change({ earliestStart })}
        />
      </div>
      <PayField
        value={preferences.minimumPay}
        error={props.problem("minimumPay")}
        onValueChange={(minimumPay) => change({ minimumPay })}
      />
      <p className="text-sm text-quiet">
        {t("rulesText")}{" "}
        <Link to="/matches" search={{ tab: "rules" }}>
          {t("rulesLink")}
        </Link>
      </p>
    </SectionFrame>
  );
}

interface PartProps {
  preferences: Preferences;
  change: (part: Partial<Preferences>) => void;
  problem: (field: keyof Preferences) => string | undefined;
}

function Kinds({ preferences, change }: PartProps) {
  const t = useTranslations("profile.preferences");
  const words = useVocabulary();
  return (
    <>
      <CheckboxChoices
        legend={t("kinds")}
        choices={WORK_KINDS}
        labelOf={words.kind}
        chosen={preferences.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <CheckboxChoices
        legend={t("commitments")}
        choices={COMMITMENTS}
        labelOf={words.commitment}
        chosen={preferences.commitments}
        onChange={(commitments) => change({ commitments })}
      />
      <CheckboxChoices
        legend={t("workplaces")}
        choices={WORKPLACES}
        labelOf={words.workplace}
        chosen={preferences.workplaces}
        onChange={(workplaces) => change({ workplaces })}
      />
      <CheckboxChoices
        legend={t("levels")}
        choices={LEVELS}
        labelOf={words.level}
        chosen={preferences.levels}
        onChange={(levels) => change({ levels })}
      />
    </>
  );
}

function Places({ preferences, change, problem }: PartProps) {
  const t = useTranslations("profile.preferences");
  const permissions = usePermissionOptions();
  const { workPermissions, noWorkPermissions } = preferences;
  return (
    <>
      <Field
        label={t("places")}
        description={t("placesHelp")}
        error={problem("places")}
      >
        <ChipCombobox
          options={usePlaceOptions()}
          values={preferences.places}
          onValuesChange={(places) => change({ places })}
          limit={LIMITS.choices}
          placeholder={t("placesPlaceholder")}
        />
      </Field>
      <Field
        label={t("workPermissions")}
        description={t("workPermissionsHelp")}
        error={problem("workPermissions")}
      >
        <ChipCombobox
          options={permissions}
          values={workPermissions}
          // One cannot both have the permission and need sponsorship.
          onValuesChange={(next) =>
            change({
              workPermissions: next,
              noWorkPermissions: without(noWorkPermissions, next),
            })
          }
          limit={LIMITS.choices}
          placeholder={t("permissionPlaceholder")}
        />
      </Field>
      <Field
        label={t("noWorkPermissions")}
        description={t("noWorkPermissionsHelp")}
        error={problem("noWorkPermissions")}
      >
        <ChipCombobox
          options={permissions}
          values={noWorkPermissions}
          onValuesChange={(next) =>
            change({
              noWorkPermissions: next,
              workPermissions: without(workPermissions, next),
            })
          }
          limit={LIMITS.choices}
          placeholder={t("permissionPlaceholder")}
        />
      </Field>
    </>
  );
}

function without(places: readonly string[], others: readonly string[]) {
  return places.filter((place) => !others.includes(place));
}
