import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { JudgePicture, ProfilePicture, ReadPicture } from "./step-pictures";

const STEPS = [
  { step: "profile", picture: <ProfilePicture /> },
  { step: "read", picture: <ReadPicture /> },
  { step: "judge", picture: <JudgePicture /> },
] as const satisfies readonly { step: string; picture: ReactNode }[];

/** The way from a CV to a judged match, in three pictures. */
export function HowItWorks() {
  const t = useTranslations("landing.how");
  return (
    <section aria-labelledby="how" className="mt-16 border-t border-line pt-10">
      <h2 id="how" className="text-xl">
        {t("title")}
      </h2>
      <ol className="mt-6 grid gap-x-10 gap-y-10 md:grid-cols-3">
        {STEPS.map(({ step, picture }, index) => (
          <li key={step}>
            {picture}
            <h3 className="mt-4 text-lg">
              <span aria-hidden className="mr-2 text-accent tabular-nums">
                {index + 1}
              </span>
              {t(`${step}.title`)}
            </h3>
            <p className="mt-2 text-quiet">{t(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
