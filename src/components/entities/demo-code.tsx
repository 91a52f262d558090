import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface DemoCodeProps {
  email: string;
  onUse: (code: string) => void;
}

/** The code itself, on the embedded backend only: it can send no mail. */
export function DemoCode({ email, onUse }: DemoCodeProps) {
  const t = useTranslations("auth");
  const demo = useQuery(api.account.queries.getDemoCode, { email });
  if (!demo) return null;
  return (
    <Notice
      tone="warning"
      role="status"
      action={
        <Button size="sm" onClick={() => onUse(demo.code)}>
          {t("useDemoCode")}
        </Button>
      }
    >
      {t("demoCode", { code: demo.code })}
    </Notice>
  );
}
