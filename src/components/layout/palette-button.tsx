import { Search } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { palette, paletteKeys } from "@/lib/palette";

/** The palette's door for whoever does not know its keys. */
export function PaletteButton() {
  const t = useTranslations("palette");
  return (
    <Button
      variant="quiet"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      className="w-touch gap-3 px-0 text-quiet md:w-[15rem] md:justify-start md:border-line md:px-3 md:font-normal md:hover:border-edge"
      onClick={() => palette.setOpen(true)}
    >
      <Search aria-hidden />
      <span className="text-left max-md:sr-only md:flex-1">{t("button")}</span>
      <Kbd aria-hidden className="max-md:hidden">
        {paletteKeys()}
      </Kbd>
    </Button>
  );
}
