import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleMinus,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Quote } from "@/components/entities/quote-pair";
import { Link } from "@/components/ui/link";
import { cn } from "@/lib/cn";
import { useConcernWords } from "../hooks/use-concern-words";
import { sectionOf, useWhyWords } from "../hooks/use-why-words";
import type { Check, Why } from "../types";

const LOOK = {
  passed: { Icon: CircleCheck, colour: "text-great" },
  ask: { Icon: CircleHelp, colour: "text-exploring" },
  blocked: { Icon: CircleMinus, colour: "text-danger" },
  notStated: { Icon: CircleDashed, colour: "text-quiet" },
  noLimit: { Icon: CircleCheck, colour: "text-quiet" },
  notCompared: { Icon: CircleDashed, colour: "text-quiet" },
} satisfies Record<Check["standing"], object>;

/** One check: what they say, what the profile says, and what would have to change. */
export function CheckRow({ check, why }: { check: Check; why: Why }) {
  const t = useTranslations("matches.why");
  const words = useWhyWords();
  const { aspect, standing, quote } = check;
  return (
    <li className="border-t border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-base font-semibold">{t(`aspect.${aspect}`)}</h3>
        <StandingWord standing={standing} />
      </div>
      <Result check={check} />
      {aspect === "rule" ? (
        <p className="mt-1 text-sm">
          <Link to="/matches" search={{ tab: "rules" }}>
            {t("toRules")}
          </Link>
        </p>
      ) : (
        <dl className="mt-2 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
          <Said term={t("theySay")}>
            {words.theirs(why, aspect) ?? t("notSaid")}
            {quote !== undefined && (
              <div className="mt-1">
                <Quote
                  label={t("quote")}
                  text={quote}
                  lang={why.textLanguage}
                />
              </div>
            )}
          </Said>
          {aspect !== "deadline" && (
            <Said term={t("youSay")}>
              {(standing !== "noLimit" && words.yours(why, aspect)) ||
                t("youUnsaid")}{" "}
              <Link
                to="/profile"
                hash={sectionOf(check)}
                aria-label={t("changeNamed", { aspect: t(`aspect.${aspect}`) })}
              >
                {t("change")}
              </Link>
            </Said>
          )}
        </dl>
      )}
    </li>
  );
}

/** In words, where it is more than "fits" or "unsaid". */
function Result({ check }: { check: Check }) {
  const t = useTranslations("matches.why");
  const concern = useConcernWords();
  const { standing, reason, detail } = check;
  if (standing === "notCompared") {
    return <p className="mt-1 max-w-measure text-sm">{t("notComparedText")}</p>;
  }
  if (reason === undefined) return null;
  return (
    <>
      <p className="mt-1 max-w-measure">
        {standing === "blocked"
          ? concern.blocked({ reason, ...(detail && { detail }) })
          : [
              t(`asks.${askOf(reason)}`),
              concern.fact({ reason, ...(detail && { detail }) }),
            ]
              .filter(Boolean)
              .join(" ")}
      </p>
      <p className="mt-1 max-w-measure text-sm">
        <strong>{t("toOpen")}</strong> {t(`toOpenBy.${reason}`)}
      </p>
    </>
  );
}

/** Only these three ever ask. */
const askOf = (reason: NonNullable<Check["reason"]>) =>
  reason === "language" || reason === "region" ? reason : "workPermission";

function StandingWord({ standing }: { standing: Check["standing"] }) {
  const t = useTranslations("matches.why");
  const { Icon, colour } = LOOK[standing];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1 text-sm font-semibold whitespace-nowrap",
        colour,
      )}
    >
      {t(`result.${standing}`)}
      <Icon aria-hidden className="size-4 shrink-0" />
    </span>
  );
}

function Said({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-quiet">{term}</dt>
      <dd className="wrap-break-word">{children}</dd>
    </div>
  );
}
