import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ButtonLink } from "@/components/ui/link";
import { Textarea } from "@/components/ui/textarea";
import { useFormat } from "@/hooks/use-format";
import { useProgramWords } from "../hooks/use-program-words";
import type { ProgramPage } from "../types";
import { Titled } from "./titled";

interface StandingProps {
  program: ProgramPage;
  isBusy: boolean;
  /** Answers whether it came about. */
  onEnrol: (note: string) => Promise<boolean>;
  onWithdraw: () => Promise<void>;
}

/** How I stand in a program, and what I may do about it. */
export function Standing(props: StandingProps) {
  const t = useTranslations("programs.page");
  const { mine } = props.program;
  return (
    <Titled title={t("standing")}>
      {mine !== null && <Mine program={props.program} mine={mine} />}
      <Ways {...props} />
    </Titled>
  );
}

interface MineProps {
  program: ProgramPage;
  mine: NonNullable<ProgramPage["mine"]>;
}

function Mine({ program, mine }: MineProps) {
  const t = useTranslations("programs.page");
  const format = useFormat();
  const words = useProgramWords();
  const isIn = mine.state === "enrolled" || mine.state === "completed";
  return (
    <div className="flex max-w-measure flex-col gap-2">
      <p className="font-semibold">
        {t(`stands.${mine.state}`, {
          when: format.relative(mine.since),
          ahead: mine.aheadCount,
        })}
      </p>
      {isIn && mine.state !== "completed" && (
        <p>
          {words.progress({
            ...mine,
            completion: program.completion,
            sessionCount: program.sessionCount,
          })}
        </p>
      )}
      {mine.state === "pending" && mine.note !== "" && (
        <div>
          <p className="text-sm text-quiet">{t("yourNote")}</p>
          <p className="wrap-anywhere whitespace-pre-line">{mine.note}</p>
        </div>
      )}
    </div>
  );
}

function Ways({ program, isBusy, onEnrol, onWithdraw }: StandingProps) {
  const t = useTranslations("programs.page");
  const [isAsking, setIsAsking] = useState(false);
  const { viewerCan, mine } = program;
  const way = viewerCan.enrol ?? viewerCan.enrolOnceSignedIn;
  if (viewerCan.withdraw) {
    return (
      <Button
        className="mt-4"
        isLoading={isBusy}
        onClick={() => void onWithdraw()}
      >
        {t(mine?.state === "enrolled" ? "withdraw" : "withdrawRequest")}
      </Button>
    );
  }
  if (isAsking && viewerCan.enrol === "approval") {
    return (
      <ApplyForm
        isBusy={isBusy}
        onCancel={() => setIsAsking(false)}
        onSend={async (note) => {
          if (await onEnrol(note)) setIsAsking(false);
        }}
      />
    );
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <WayWords program={program} />
      {viewerCan.enrol === "self" && (
        <Button
          variant="primary"
          isLoading={isBusy}
          onClick={() => void onEnrol("")}
        >
          {t(isFull(program) ? "enrolWait" : "enrol")}
        </Button>
      )}
      {viewerCan.enrol === "approval" && (
        <Button variant="primary" onClick={() => setIsAsking(true)}>
          {t("apply")}
        </Button>
      )}
      {viewerCan.enrol === null && way !== null && (
        <ButtonLink
          variant="primary"
          to="/sign-in"
          search={{ next: `/programs/${program.programId}` }}
        >
          {t("signIn")}
        </ButtonLink>
      )}
    </div>
  );
}

function isFull({ capacity, enrolledCount }: ProgramPage): boolean {
  return capacity !== undefined && enrolledCount >= capacity;
}

/** How one gets in, or why one does not. */
function WayWords({ program }: { program: ProgramPage }) {
  const t = useTranslations("programs.page.ways");
  const { state, mine, viewerCan } = program;
  const isOver = state === "completed" || state === "archived";
  const way = viewerCan.enrol ?? viewerCan.enrolOnceSignedIn;
  if (isOver) return mine === null && <p className="text-quiet">{t("over")}</p>;
  const isOutside = mine === null || mine.state === "withdrawn";
  if (!isOutside) return null;
  const words = [
    t(way ?? "byAdmin"),
    way !== null && state === "running" && t("running"),
    way === "self" && isFull(program) && t("full"),
  ].filter(Boolean);
  return <p className="max-w-measure text-quiet">{words.join(" ")}</p>;
}

interface ApplyFormProps {
  isBusy: boolean;
  onSend: (note: string) => Promise<void>;
  onCancel: () => void;
}

function ApplyForm({ isBusy, onSend, onCancel }: ApplyFormProps) {
  const t = useTranslations("programs.page");
  const [note, setNote] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSend(note);
  };
  return (
    <form noValidate onSubmit={submit}>
      <fieldset disabled={isBusy} className="flex max-w-measure flex-col gap-4">
        <Field label={t("note")} description={t("noteHelp")} isOptional>
          <Textarea
            autoFocus
            maxLength={LIMITS.answer}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isLoading={isBusy}>
            {t("send")}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
