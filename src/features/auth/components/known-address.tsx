import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";

/** Shown to everybody: whether the address has an account is nobody else's business. */
export function KnownAddress({ next }: { next: string | undefined }) {
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
