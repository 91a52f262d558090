import { useTranslations } from "use-intl";
import { Avatar } from "@/components/ui/avatar";
import type { OrgPage } from "../types";

export function People({ people }: Pick<OrgPage, "people">) {
  const t = useTranslations("community.page");
  if (people.length === 0) {
    return <p className="text-quiet">{t("noPeople")}</p>;
  }
  return (
    <>
      <p className="pb-3 text-sm text-quiet">{t("peopleHelp")}</p>
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {people.map(({ userId, name, headline }) => (
          <li key={userId} className="flex gap-3">
            <Avatar name={name} />
            <span className="min-w-0">
              <span className="block font-semibold wrap-break-word">
                {name}
              </span>
              <span className="block text-sm wrap-break-word text-quiet">
                {headline}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
