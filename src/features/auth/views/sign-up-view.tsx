import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { TERMS_VERSION } from "@convex/shared/terms";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { CodeStep } from "../components/code-step";
import { CodeForm } from "../forms/code-form";
import { SignUpForm, type SignUpValues } from "../forms/sign-up-form";
import { useGoOn } from "../hooks/use-go-on";
import { useSignIn } from "../hooks/use-sign-in";

const EMPTY: SignUpValues = { name: "", email: "", password: "" };

/** First what to sign up with, then the code that proves the address. */
export function SignUpView({ next }: { next: string | undefined }) {
  const t = useTranslations("auth");
  const { submit, error } = useSignIn();
  const locale = useLocale();
  const [values, setValues] = useState(EMPTY);
  const [isCodeSent, setIsCodeSent] = useState(false);
  useGoOn(next, { fallback: isCodeSent ? "/welcome" : "/home" });

  const askForCode = async (typed: SignUpValues) => {
    setValues(typed);
    const isSent = await submit("password", { flow: "signUp", ...typed });
    setIsCodeSent(isSent);
    return isSent;
  };

  if (isCodeSent) {
    const { email } = values;
    const flow = "email-verification";
    return (
      <CodeStep
        email={email}
        onSendAgain={() => submit("password", { flow, email })}
        onOtherAddress={() => setIsCodeSent(false)}
      >
        <CodeForm
          email={email}
          error={error}
          onSubmit={(code) =>
            submit("password", {
              ...values,
              flow,
              locale,
              code,
              // As the form said: by signing up.
              termsVersion: TERMS_VERSION,
            })
          }
        />
        <KnownAddress next={next} />
      </CodeStep>
    );
  }
  return (
    <div className="max-w-sm">
      <PageHeader title={t("signUpTitle")} lede={t("signUpLede")} />
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

/** Shown to everybody: whether the address has an account is nobody else's business. */
function KnownAddress({ next }: { next: string | undefined }) {
  const t = useTranslations("auth");
  const search = next ? { next } : {};
  return (
    <p className="mt-6">
      {t.rich("knownAddress", {
        signIn: (words) => (
          <Link to="/sign-in" search={search}>
            {words}
          </Link>
        ),
        reset: (words) => (
          <Link to="/reset-password" search={search}>
            {words}
          </Link>
        ),
      })}
    </p>
  );
}
