import { Monitor, Smartphone } from "lucide-react";
import type { FunctionReturnType } from "convex/server";
import { useTranslations } from "use-intl";
import type { api } from "@convex/_generated/api";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/hooks/use-format";
import { useDeviceWords } from "../hooks/use-device-words";

type Session = FunctionReturnType<typeof api.account.sessions.listMine>[number];

interface SessionRowProps {
  session: Session;
  isEnding: boolean;
  onEnd: () => void;
}

const HANDHELD: readonly string[] = ["android", "ios"];

export function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const t = useTranslations("settings.sessions");
  const format = useFormat();
  const deviceWords = useDeviceWords();
  const { device, isCurrent, startedAt, lastActiveAt } = session;
  const name = deviceWords(device);
  const Icon = HANDHELD.includes(device?.system ?? "") ? Smartphone : Monitor;
  return (
    <li className="flex items-center gap-3 py-3">
      <Icon aria-hidden className="size-6 shrink-0 text-quiet" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          {name}
          {isCurrent && <Badge tone="accent">{t("current")}</Badge>}
        </p>
        <p className="text-sm text-quiet">
          {t("began", { when: format.dateTime(startedAt) })}
          {!isCurrent && (
            <> · {t("active", { when: format.relative(lastActiveAt) })}</>
          )}
        </p>
      </div>
      {!isCurrent && (
        <Button
          size="sm"
          isLoading={isEnding}
          aria-label={t("endNamed", {
            device: name,
            when: format.dateTime(startedAt),
          })}
          onClick={onEnd}
        >
          {t("end")}
        </Button>
      )}
    </li>
  );
}
