import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";
import type { SignInProvider } from "@convex/shared/signInProviders";
import { DemoPersonas } from "../components/demo-personas";
import { OtherSites } from "../components/other-sites";
import { SignInForm } from "../forms/sign-in-form";
import { useGoOn } from "../hooks/use-go-on";

interface SignInViewProps {
  next: string | undefined;
  /** The other site whose answer has just led here. */
  via: SignInProvider | undefined;
}

export function SignInView({ next, via }: SignInViewProps) {
  const t = useTranslations("auth");
  useGoOn(next);
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
      <div className="max-w-sm">
        <PageHeader title={t("signInTitle")} lede={t("signInLede")} />
        <OtherSites next={next} via={via} />
        <SignInForm next={next} />
      </div>
      <DemoPersonas />
    </div>
  );
}
