import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";

export function Wordmark() {
  const t = useTranslations("common");
  return (
    <Link
      to="/"
      variant="plain"
      className="inline-flex min-h-touch items-center gap-2 font-heading text-lg font-medium tracking-tight"
    >
      <Needle />
      {t("productName")}
    </Link>
  );
}

function Needle() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden className="size-[1.25rem] text-accent">
      <circle
        cx="10"
        cy="10"
        r="8.75"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path d="M14.4 5.6 11.3 11.3 5.6 14.4 8.7 8.7z" fill="currentColor" />
    </svg>
  );
}
