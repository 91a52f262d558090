import { Eye, EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";

/** Which parts matching reads, and which it never does. */
export function PrivacyNote() {
  const t = useTranslations("profile.privacy");
  return (
    <section
      id="privacy"
      aria-labelledby="privacy-heading"
      className="border-t border-line py-10"
    >
      <h2 id="privacy-heading" tabIndex={-1} className="text-xl outline-hidden">
        {t("title")}
      </h2>
      <div className="mt-4 grid max-w-lg gap-6 sm:grid-cols-2">
        <Part icon={<Eye />} title={t("reads")}>
          {t("readsText")}
        </Part>
        <Part icon={<EyeOff />} title={t("never")}>
          {t("neverText")}
        </Part>
      </div>
      <p className="mt-6">
        {t.rich("you", {
          link: (words) => <Link to="/settings">{words}</Link>,
        })}
      </p>
    </section>
  );
}

interface PartProps {
  icon: ReactNode;
  title: string;
  children: ReactNode;
}

function Part({ icon, title, children }: PartProps) {
  return (
    <div className="flex gap-3">
      <span
        aria-hidden
        className="mt-1 shrink-0 text-accent [&_svg]:size-[1.125rem]"
      >
        {icon}
      </span>
      <div>
        <h3 className="font-text text-base font-semibold">{title}</h3>
        <p className="text-quiet">{children}</p>
      </div>
    </div>
  );
}
