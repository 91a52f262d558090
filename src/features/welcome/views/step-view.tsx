import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { FirstRunStep, Settled } from "@convex/shared/firstRun";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { LanguageStep } from "../components/language-step";
import { MatchesStep } from "../components/matches-step";
import { ProfileStep } from "../components/profile-step";
import { ProfileSummary } from "../components/profile-summary";
import { Progress, type Steps } from "../components/progress";
import { StepWays } from "../components/step-ways";
import { stepAfter } from "../hooks/use-first-run";

/** What the profile's own pages lend to the first run. */
export interface ProfilePieces {
  paste: (onRead: () => void) => ReactNode;
  essentials: ReactNode;
  /** The review of what was read; `children` where nothing waits for it. */
  review: (around: {
    eyebrow: ReactNode;
    aside: ReactNode;
    onAccepted: () => void;
    onDiscarded: () => void;
    children: ReactNode;
  }) => ReactNode;
  missing: (heading: ReactNode) => ReactNode;
}

interface StepViewProps {
  step: FirstRunStep;
  /** Which page of the step. */
  way: FirstRunStep | "hand";
  steps: Steps;
  settle: (step: FirstRunStep, how: Settled) => void;
  onStep: (next: FirstRunStep) => void;
  pieces: ProfilePieces;
}

/** One step: where it stands, its own part, and the ways on, back and past it. */
export function StepView({
  step,
  steps,
  settle,
  onStep,
  ...rest
}: StepViewProps) {
  const { way, pieces } = rest;
  const navigate = useNavigate();
  const leave = (how: Settled) => {
    settle(step, how);
    const next = stepAfter(step);
    if (next === null) void navigate({ to: "/home" });
    else onStep(next);
  };
  const onDone = () => leave("done");
  const onSkip = () => leave("skipped");
  const progress = <Progress steps={steps} at={step} />;
  const frame = { step, progress, onSkip };

  switch (way) {
    case "language":
      return (
        <Frame {...frame} page={way} onDone={onDone}>
          <LanguageStep />
        </Frame>
      );
    case "profile":
      return (
        <Frame {...frame} page={way}>
          <ProfileStep paste={pieces.paste(onDone)} />
        </Frame>
      );
    case "hand":
      return (
        <Frame {...frame} page={way} onDone={onDone}>
          {pieces.essentials}
        </Frame>
      );
    case "review":
      return pieces.review({
        eyebrow: progress,
        aside: <StepWays step={step} onSkip={onSkip} />,
        onAccepted: onDone,
        onDiscarded: () => onStep("profile"),
        children: (
          <Frame {...frame} page={way} onDone={onDone}>
            <ProfileSummary />
          </Frame>
        ),
      });
    case "matches":
      return (
        <Frame {...frame} page={way}>
          <MatchesStep steps={steps} missing={pieces.missing} />
        </Frame>
      );
  }
}

interface FrameProps {
  step: FirstRunStep;
  page: StepViewProps["way"];
  progress: ReactNode;
  /** Absent where the step's own button leads on. */
  onDone?: () => void;
  onSkip: () => void;
  children: ReactNode;
}

function Frame({ step, page, progress, onDone, onSkip, children }: FrameProps) {
  const t = useTranslations("welcome");
  return (
    <>
      <PageHeader
        eyebrow={progress}
        title={t(`${page}.title`)}
        documentTitle={t("documentTitle")}
        lede={t(`${page}.lede`)}
      />
      {children}
      <StepWays step={step} onSkip={onSkip}>
        {onDone && (
          <Button variant="primary" onClick={onDone}>
            {t("next")}
          </Button>
        )}
      </StepWays>
    </>
  );
}
