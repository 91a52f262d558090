import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { CodeStep } from "../components/code-step";
import { CodeAndPasswordForm } from "../forms/code-and-password-form";
import { ResetForm } from "../forms/reset-form";
import { useGoOn } from "../hooks/use-go-on";
import { useSentCode } from "../hooks/use-sent-code";
import { useSignIn } from "../hooks/use-sign-in";

/** First the address, then its code with the new password. */
export function ResetPasswordView({ next }: { next: string | undefined }) {
  const t = useTranslations("auth");
  const { submit, error } = useSignIn();
  const { sent, note, spend, forget } = useSentCode("reset");
  const [isSet, setIsSet] = useState(false);
  useGoOn(next, { mayGo: isSet });

  const send = async (address: string) => {
    const isSent = await submit("password", { flow: "reset", email: address });
    if (isSent) note({ email: address, name: "" });
    return isSent;
  };

  if (sent !== null) {
    const { email } = sent;
    return (
      <CodeStep
        email={email}
        onSendAgain={() => send(email)}
        onOtherAddress={forget}
      >
        <CodeAndPasswordForm
          email={email}
          passwordLabel={t("newPassword")}
          action={t("resetCodeAction")}
          error={error}
          onSubmit={async (code, newPassword) => {
            const flow = "reset-verification";
            const params = { flow, email, code, newPassword };
            const isDone = await submit("password", params);
            if (isDone) spend();
            setIsSet(isDone);
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
