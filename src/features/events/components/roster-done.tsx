import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { useLineName } from "../hooks/use-line-name";
import { sumsOf } from "../roster-lines";
import type { RosterLine } from "../types";

interface RosterDoneProps {
  lines: readonly RosterLine[];
  slug: string;
  onGoOn: () => void;
}

/** What members will see of the roster. */
export function RosterDone({ lines, slug, onGoOn }: RosterDoneProps) {
  const t = useTranslations("events.roster");
  const tRun = useTranslations("events.runOne");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const nameOf = useLineName();
  const { open, ...sums } = sumsOf(lines);
  const disputed = lines.filter(
    ({ isDisputed, source }) => isDisputed && source === "organiser",
  );
  return (
    <section aria-labelledby="roster-done" className="flex flex-col gap-4">
      <h2
        ref={heading}
        tabIndex={-1}
        id="roster-done"
        className="text-xl outline-hidden"
      >
        {t("doneTitle")}
      </h2>
      <p className="text-lg">{t("sums", sums)}</p>
      <p className="max-w-measure">{t("doneText")}</p>
      <p className="max-w-measure text-quiet">
        {t("doneOpen", { count: open })}
      </p>
      {disputed.length > 0 && (
        <div>
          <p>{t("doneDisputed", { count: disputed.length })}</p>
          <ul className="mt-2 border-y border-line">
            {disputed.map(({ answer, selfAnswer, ...line }) => (
              <li
                key={line.userId}
                className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2 first:border-t-0"
              >
                <span>{nameOf(line)}</span>
                <span className="text-quiet">
                  {answer && t(`answer.${answer}`)}
                  {selfAnswer && ` · ${t(`says.${selfAnswer}`)}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          to="/organise/$slug/events"
          params={{ slug }}
          search={{ when: "past" }}
          variant="primary"
        >
          {tRun("back")}
        </ButtonLink>
        <Button onClick={onGoOn}>{t("goOn")}</Button>
      </div>
    </section>
  );
}
