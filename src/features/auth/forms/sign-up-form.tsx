import { zodResolver } from "@hookform/resolvers/zod";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { termsLinks } from "@/components/entities/terms-links";
import { AuthForm } from "../components/auth-form";
import { EmailField } from "../components/email-field";
import { PasswordChecklist } from "@/components/entities/password-checklist";
import { PasswordField } from "@/components/entities/password-field";
import { useForm } from "@/hooks/use-form";
import { useAuthSchemas } from "../hooks/use-auth-schemas";

export interface SignUpValues {
  name: string;
  email: string;
  password: string;
}

interface SignUpFormProps {
  /** What was typed before, when coming back from the code. */
  initial: SignUpValues;
  error: string | null;
  onSubmit: (values: SignUpValues) => Promise<boolean>;
}

export function SignUpForm({ initial, error, onSubmit }: SignUpFormProps) {
  const t = useTranslations("auth");
  const tAgree = useTranslations("legal.agree");
  const { signUp: schema } = useAuthSchemas();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: initial,
  });
  const { errors, isSubmitting } = form.formState;
  const [name, email, password] = useWatch({
    control: form.control,
    name: ["name", "email", "password"],
  });
  const submit = form.handleSubmit(async (values) => {
    await onSubmit(values);
  });

  return (
    <>
      <AuthForm
        error={error}
        isSubmitting={isSubmitting}
        action={t("signUpAction")}
        onSubmit={submit}
      >
        <Field
          label={t("name")}
          description={t("nameHelp")}
          error={errors.name?.message}
        >
          <Input autoComplete="name" {...form.register("name")} />
        </Field>
        <EmailField error={errors.email?.message} {...form.register("email")} />
        <PasswordField
          label={t("password")}
          error={errors.password?.message}
          autoComplete="new-password"
          {...form.register("password")}
        />
        <PasswordChecklist password={password} personal={[email, name]} />
        <p className="text-sm">{tAgree.rich("bySigningUp", termsLinks)}</p>
      </AuthForm>
      <p className="mt-4 text-sm text-quiet">{t("terms")}</p>
    </>
  );
}
