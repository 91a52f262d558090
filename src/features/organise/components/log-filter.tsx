import { useTranslations } from "use-intl";
import type { Id } from "@convex/_generated/dataModel";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { MemberFinder } from "./member-finder";

interface LogFilterProps {
  orgId: Id<"organisations">;
  member: string | undefined;
  /** "" while it is not known, or hidden. */
  name: string;
  onMember: (member: string | null) => void;
}

/** Whom the log is about: everybody, or one member who is found by name. */
export function LogFilter({ orgId, member, name, onMember }: LogFilterProps) {
  const t = useTranslations("organise.log");
  if (member !== undefined) {
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-semibold">
          {name === "" ? t("aboutSomebody") : t("about", { name })}
        </p>
        <Button size="sm" onClick={() => onMember(null)}>
          {t("everybody")}
        </Button>
      </div>
    );
  }
  return (
    <Disclosure summary={t("find")}>
      <MemberFinder orgId={orgId} label={t("find")}>
        {(found) => (
          <Button
            size="sm"
            variant="quiet"
            className="w-full justify-start"
            onClick={() => onMember(found.userId)}
          >
            {found.name}
          </Button>
        )}
      </MemberFinder>
    </Disclosure>
  );
}
