import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/ui/page-header";
import { DemoPersonas } from "../components/demo-personas";
import { SignInForm } from "../forms/sign-in-form";
import { useGoOn } from "../hooks/use-go-on";

export function SignInView({ next }: { next: string | undefined }) {
  const t = useTranslations("auth");
  useGoOn(next);
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
      <div className="max-w-sm">
        <PageHeader title={t("signInTitle")} lede={t("signInLede")} />
        <SignInForm next={next} />
      </div>
      <DemoPersonas />
    </div>
  );
}
