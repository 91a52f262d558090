import { useLocale, useTranslations } from "use-intl";
import {
  ENGAGEMENT_LEVELS,
  MEMBERSHIP_AUDIENCES,
} from "@convex/shared/communities/vocabulary";
import { TitledSection } from "@/components/ui/titled-section";
import { useFormat } from "@/hooks/use-format";
import type { StatisticsRange } from "@/lib/statistics-search";
import { periodsOf } from "../periods";
import type { Statistics } from "../types";
import { Groups } from "./groups";
import { ProgramsTable } from "./programs-table";
import { EventsOverTime, MembersOverTime } from "./over-time";

interface StatisticsSectionsProps {
  statistics: Statistics;
  range: StatisticsRange;
}

export function StatisticsSections({
  statistics,
  range,
}: StatisticsSectionsProps) {
  const t = useTranslations("statistics");
  const periods = periodsOf(statistics, range);
  return (
    <>
      <TitledSection id="members" title={t("sections.members")}>
        <MembersOverTime periods={periods} />
      </TitledSection>
      <TitledSection id="events" title={t("sections.events")}>
        <EventsOverTime periods={periods} />
      </TitledSection>
      <TitledSection id="programs" title={t("sections.programs")}>
        <ProgramsTable programs={statistics.programs} />
      </TitledSection>
      <TitledSection
        id="who"
        title={t("sections.who")}
        lede={`${t("whoHelp")} ${t("privacy")}`}
      >
        <Who statistics={statistics} />
      </TitledSection>
    </>
  );
}

function Who({ statistics }: { statistics: Statistics }) {
  const t = useTranslations("statistics");
  const locale = useLocale();
  const format = useFormat();
  const { memberCount, countries, skills, engagement, audience } = statistics;
  const cities = countries.groups.flatMap(({ key, cities: { groups } }) =>
    groups.map((city) => ({
      name: `${city.key}, ${format.country(key)}`,
      count: city.count,
    })),
  );
  const inCities = cities.reduce((sum, { count }) => sum + count, 0);
  const named = <Key extends string>(
    keys: readonly Key[],
    groups: readonly { key: string; count: number }[],
    nameOf: (key: Key) => string,
  ) =>
    groups.flatMap(({ key, count }) => {
      const known = keys.find((each) => each === key);
      return known ? [{ name: nameOf(known), count }] : [];
    });
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <Groups
        title={t("country")}
        total={memberCount}
        rest={countries.rest}
        groups={countries.groups.map(({ key, count }) => ({
          name: format.country(key),
          count,
        }))}
      />
      <Groups
        title={t("city")}
        total={memberCount}
        rest={memberCount - inCities}
        groups={cities.sort((one, other) => other.count - one.count)}
      />
      <Groups
        title={t("skill")}
        total={memberCount}
        aside={
          skills.sayCount !== null && t("saySkills", { count: skills.sayCount })
        }
        groups={skills.groups.map(({ name, count }) => ({
          name: name[locale],
          count,
        }))}
      />
      <div className="flex flex-col gap-6">
        <Groups
          title={t("sections.engagement")}
          total={memberCount}
          rest={engagement.rest}
          groups={named(ENGAGEMENT_LEVELS, engagement.groups, (level) =>
            t(`engagement.${level}`),
          )}
        />
        <Groups
          title={t("sections.audience")}
          total={memberCount}
          rest={audience.rest}
          groups={named(MEMBERSHIP_AUDIENCES, audience.groups, (to) =>
            t(`audience.${to}`),
          )}
        />
      </div>
    </div>
  );
}
