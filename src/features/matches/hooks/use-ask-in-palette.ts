import { RefreshCw } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { usePaletteActions } from "@/hooks/use-palette-actions";

/** Asking again, from the palette, as the page's own button does it. */
export function useAskInPalette(ask: () => void, isOffered: boolean): void {
  const t = useTranslations("matches.ask");
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const label = t("again");
  const actions = useMemo(
    () =>
      isOffered
        ? [
            {
              id: "do:ask",
              label,
              Icon: RefreshCw,
              run: () => latest.current(),
            },
          ]
        : [],
    [isOffered, label],
  );
  usePaletteActions(actions);
}
