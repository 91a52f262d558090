import { useTranslations } from "use-intl";
import { Notice } from "@/components/ui/notice";
import type { MySettings } from "../types";

/** Says that nothing leaves to the address, whatever is switched on below. */
export function HeldNotice({
  held,
  className,
}: Pick<MySettings, "held"> & { className?: string }) {
  const t = useTranslations("mail.settings");
  if (held === null) return null;
  return (
    <Notice tone="warning" className={className}>
      {t(held === "bounced" ? "undeliverable" : "complained")}
    </Notice>
  );
}
