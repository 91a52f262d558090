import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

interface PasswordFieldProps extends ComponentProps<typeof Input> {
  label: string;
  description?: string | undefined;
  error?: string | undefined;
}

/** Pasting is allowed and the text can be shown: both lead to better passwords. */
export function PasswordField({
  label,
  description,
  error,
  ...props
}: PasswordFieldProps) {
  const t = useTranslations("auth");
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field label={label} description={description} error={error}>
      <div className="relative">
        <Input
          {...props}
          type={isShown ? "text" : "password"}
          className="pr-touch"
        />
        <IconButton
          label={t("showPassword")}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="absolute top-0 right-0"
        >
          <Icon aria-hidden />
        </IconButton>
      </div>
    </Field>
  );
}
