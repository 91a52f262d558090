import { Check, Circle } from "lucide-react";
import { useTranslations } from "use-intl";
import {
  checkPassword,
  PASSWORD_LENGTH,
  PASSWORD_RULES,
} from "@convex/shared/passwords";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/cn";

interface PasswordChecklistProps {
  password: string;
  /** What the password must not contain. */
  personal: readonly string[];
}

/** Exactly the rules of the server, as they come true. */
export function PasswordChecklist({
  password,
  personal,
}: PasswordChecklistProps) {
  const t = useTranslations("auth");
  const kept = checkPassword(password, personal);
  return (
    <ul aria-label={t("checklist")} className="flex flex-col gap-1 text-sm">
      {PASSWORD_RULES.map((rule) => (
        <li
          key={rule}
          className={cn(
            "flex items-start gap-2",
            kept[rule] ? "text-ink" : "text-quiet",
          )}
        >
          {kept[rule] ? (
            <Check aria-hidden className="mt-px size-4 shrink-0 text-accent" />
          ) : (
            <Circle aria-hidden className="mt-px size-4 shrink-0" />
          )}
          <span>
            {t(`rules.${rule}`, { least: PASSWORD_LENGTH.least })}
            <VisuallyHidden>
              {" "}
              ({t(kept[rule] ? "kept" : "open")})
            </VisuallyHidden>
          </span>
        </li>
      ))}
    </ul>
  );
}
