import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { AuthForm } from "../components/auth-form";
import { EmailField } from "../components/email-field";
import { PasswordField } from "@/components/entities/password-field";
import { useForm } from "@/hooks/use-form";
import { useAuthSchemas } from "../hooks/use-auth-schemas";
import { useSignIn } from "../hooks/use-sign-in";

export function SignInForm({ next }: { next: string | undefined }) {
  const t = useTranslations("auth");
  const { signIn: schema } = useAuthSchemas();
  const { submit, error } = useSignIn();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const onSubmit = form.handleSubmit(async (values) => {
    const isAccepted = await submit("password", { flow: "signIn", ...values });
    if (!isAccepted) form.setFocus("password", { shouldSelect: true });
  });

  return (
    <>
      <AuthForm
        error={error}
        isSubmitting={isSubmitting}
        action={t("signInAction")}
        onSubmit={onSubmit}
      >
        <EmailField error={errors.email?.message} {...form.register("email")} />
        <PasswordField
          label={t("password")}
          error={errors.password?.message}
          autoComplete="current-password"
          {...form.register("password")}
        />
      </AuthForm>
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <span>
          {t("noAccount")}{" "}
          <Link to="/sign-up" search={next ? { next } : {}}>
            {t("toSignUp")}
          </Link>
        </span>
        <Link to="/reset-password" search={next ? { next } : {}}>
          {t("forgot")}
        </Link>
      </p>
    </>
  );
}
