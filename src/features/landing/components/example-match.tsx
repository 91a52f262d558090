import { CalendarDays, MapPin } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { TierBadge } from "@/components/ui/tier-badge";
import { cn } from "@/lib/cn";
import { useGentleWalk } from "../hooks/use-gentle-walk";
import { EXAMPLE, ExampleRow, type ExampleWord } from "./example-row";

/** A match as members see it, written for this page and labelled so. */
export function ExampleMatch() {
  const t = useTranslations("landing.example");
  const walk = useGentleWalk(EXAMPLE.length);
  const active = EXAMPLE[walk.at]?.word ?? "evaluations";
  return (
    <figure
      className="rounded-md border border-line bg-raised"
      onPointerEnter={walk.stop}
      onFocus={walk.stop}
    >
      <figcaption className="flex items-center justify-between gap-4 border-b border-line px-4 py-2 text-sm text-quiet sm:px-6">
        <Badge tone="outline">{t("label")}</Badge>
        {t("note")}
      </figcaption>
      <div className="p-4 sm:p-6">
        <TierBadge tier="good" />
        <h2 className="mt-1 text-lg sm:text-xl">{t("title")}</h2>
        <p className="mt-1 text-quiet">{t("organisation")}</p>
        <ul className="mt-2 flex flex-wrap gap-x-4 text-sm text-quiet">
          <Fact icon={<MapPin />}>{t("place")}</Fact>
          <Fact icon={<CalendarDays />}>{t("deadline")}</Fact>
        </ul>
        <ul aria-label={t("rows")} className="mt-4 border-t border-line">
          {EXAMPLE.map((row, index) => (
            <ExampleRow
              key={row.word}
              {...row}
              isActive={row.word === active}
              onActivate={() => walk.goTo(index)}
            />
          ))}
        </ul>
        <p className="mt-4 min-h-touch font-medium sm:min-h-6">
          {t(`said.${active}`)}
        </p>
        <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Quoted title={t("theyWrote")}>
            {t.rich("theirText", marksFor(active))}
          </Quoted>
          <Quoted title={t("youWrote")}>
            {t.rich("yourText", marksFor(active))}
          </Quoted>
        </div>
        <p className="mt-4 text-sm text-quiet">{t("hint")}</p>
      </div>
    </figure>
  );
}

/** How each requirement's words are shown: tinted, and outlined while it is the one looked at. */
function marksFor(active: ExampleWord) {
  const mark = (word: ExampleWord) => (chunks: ReactNode) => (
    <mark
      data-mark={word}
      className={cn(
        "rounded-sm text-ink transition-colors",
        word === active
          ? "bg-accent-soft outline-2 outline-accent"
          : "bg-sunken",
      )}
    >
      {chunks}
    </mark>
  );
  return {
    evaluations: mark("evaluations"),
    language: mark("language"),
    training: mark("training"),
    permission: mark("permission"),
  };
}

function Quoted({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="text-sm text-quiet">{title}</p>
      <blockquote className="mt-1 leading-text">{children}</blockquote>
    </div>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1 [&_svg]:size-4">
      <span aria-hidden>{icon}</span>
      {children}
    </li>
  );
}
