import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";

/** What nothing was read from, so that its owner can copy it to where it belongs. */
export function UnusedLines({ lines }: { lines: readonly string[] }) {
  const t = useTranslations("profile.review");
  if (lines.length === 0) return null;
  return (
    <Disclosure
      summary={t("unused", { count: lines.length })}
      className="border-t border-line py-4"
    >
      <p className="max-w-measure text-quiet">{t("unusedHelp")}</p>
      <ul className="mt-2 max-w-measure text-sm wrap-break-word text-quiet">
        {lines.map((line, at) => (
          // The same line may stand twice; the list never changes.
          <li key={at} className="border-t border-line py-1">
            {line}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
