import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { CodeStep } from "../components/code-step";
import { ResetCodeForm } from "../forms/reset-code-form";
import { ResetForm } from "../forms/reset-form";
import { useGoOn } from "../hooks/use-go-on";
import { useSignIn } from "../hooks/use-sign-in";

/** First the address, then its code with the new password. */
export function ResetPasswordView({ next }: { next: string | undefined }) {
  const t = useTranslations("auth");
  const { submit, error } = useSignIn();
  const [email, setEmail] = useState<string | null>(null);
  const [isSet, setIsSet] = useState(false);
  useGoOn(next, { mayGo: isSet });

  const send = async (address: string) => {
    const isSent = await submit("password", { flow: "reset", email: address });
    if (isSent) setEmail(address);
    return isSent;
  };

  if (email !== null) {
    return (
      <CodeStep
        email={email}
        onSendAgain={() => send(email)}
        onOtherAddress={() => setEmail(null)}
      >
        <ResetCodeForm
          email={email}
          error={error}
          onSubmit={async (code, newPassword) => {
            const flow = "reset-verification";
            const params = { flow, email, code, newPassword };
            setIsSet(await submit("password", params));
          }}
        />
      </CodeStep>
    );
  }
  return (
    <div className="max-w-sm">
      <PageHeader title={t("resetTitle")} lede={t("resetLede")} />
      <ResetForm error={error} onSubmit={send} />
      <p className="mt-6">
        <Link to="/sign-in" search={next ? { next } : {}}>
          {t("toSignIn")}
        </Link>
      </p>
    </div>
  );
}
