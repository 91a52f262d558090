import { useState } from "react";
import { useTranslations } from "use-intl";
import { TERMS_VERSION } from "@convex/shared/terms";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { CodeStep } from "../components/code-step";
import { KnownAddress } from "../components/known-address";
import { OtherSites } from "../components/other-sites";
import { CodeAndPasswordForm } from "../forms/code-and-password-form";
import { CodeForm } from "../forms/code-form";
import { SignUpForm, type SignUpValues } from "../forms/sign-up-form";
import { useGoOn } from "../hooks/use-go-on";
import { useSentCode } from "../hooks/use-sent-code";
import { useSignIn } from "../hooks/use-sign-in";

/** First what to sign up with, then the code that proves the address. */
export function SignUpView({ next }: { next: string | undefined }) {
  const t = useTranslations("auth");
  const { submit, error } = useSignIn();
  const { sent, note, spend, forget } = useSentCode("signUp");
  const [values, setValues] = useState<SignUpValues>(() => ({
    name: sent?.name ?? "",
    email: sent?.email ?? "",
    password: "",
  }));
  const prove = useProof(values, submit);
  useGoOn(next, { fallback: sent === null ? "/home" : "/welcome" });

  const askForCode = async (typed: SignUpValues) => {
    setValues(typed);
    const isSent = await submit("password", { flow: "signUp", ...typed });
    if (isSent) note(typed);
    return isSent;
  };
  const onCode = async (code: string, password: string) => {
    const isProved = await prove(code, password);
    if (isProved) spend();
    return isProved;
  };

  if (sent !== null) {
    const { email, name, password } = values;
    return (
      <CodeStep
        email={email}
        onSendAgain={() =>
          submit("password", { flow: "email-verification", email })
        }
        onOtherAddress={forget}
      >
        {password === "" ? (
          <CodeAndPasswordForm
            email={email}
            name={name}
            passwordLabel={t("password")}
            passwordHelp={t("passwordAgain")}
            action={t("codeAction")}
            error={error}
            onSubmit={async (...typed) => void (await onCode(...typed))}
          />
        ) : (
          <CodeForm
            email={email}
            error={error}
            onSubmit={(code) => onCode(code, password)}
          />
        )}
        <KnownAddress next={next} />
      </CodeStep>
    );
  }
  return (
    <div className="max-w-sm">
      <PageHeader title={t("signUpTitle")} lede={t("signUpLede")} />
      <OtherSites next={next} />
      <SignUpForm initial={values} error={error} onSubmit={askForCode} />
      <p className="mt-6">
        {t("hasAccount")}{" "}
        <Link to="/sign-in" search={next ? { next } : {}}>
          {t("toSignIn")}
        </Link>
      </p>
    </div>
  );
}

/** Opens the account with its code; true when the server accepted. */
function useProof(
  values: SignUpValues,
  submit: ReturnType<typeof useSignIn>["submit"],
) {
  return async (code: string, password: string): Promise<boolean> =>
    await submit("password", {
      ...values,
      flow: "email-verification",
      code,
      password,
      // As the form said: by signing up.
      termsVersion: TERMS_VERSION,
    });
}
