import { useEffect } from "react";
import { useTranslations } from "use-intl";

/** Gives the browser tab "title · Wayfinder" while the caller is mounted. */
export function useDocumentTitle(title: string | null | undefined): void {
  const t = useTranslations("common");
  const product = t("productName");
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
