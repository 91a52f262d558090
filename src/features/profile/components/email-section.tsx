import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import type { VisibilityControl } from "../hooks/use-visibility";
import { SectionShell } from "./section-frame";

interface EmailSectionProps {
  email: string;
  visibility: VisibilityControl;
}

/** The address one signs in with: shown or kept like any section, changed elsewhere. */
export function EmailSection({ email, visibility }: EmailSectionProps) {
  const t = useTranslations("profile.email");
  return (
    <SectionShell section="email" visibility={visibility}>
      <div className="flex flex-col gap-2">
        <p className="wrap-anywhere">{email}</p>
        <p className="text-sm text-quiet">
          {t.rich("change", {
            link: (words) => <Link to="/settings">{words}</Link>,
          })}
        </p>
      </div>
    </SectionShell>
  );
}
