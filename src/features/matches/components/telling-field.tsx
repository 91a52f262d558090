import { useState } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Answer, ProfileEntry } from "../types";

interface TellingFieldProps {
  ask: string;
  help: string;
  /** The jobs and studies that the words may go to. */
  entries: readonly ProfileEntry[];
  isSending: boolean;
  onAnswer: (answer: Answer) => void;
}

/** What no fact settles is told in the reader's own words, where in their profile they belong. */
export function TellingField({
  ask,
  help,
  entries,
  isSending,
  onAnswer,
}: TellingFieldProps) {
  const t = useTranslations("matches.question");
  const [words, setWords] = useState("");
  const [key, setKey] = useState(entries[0]?.key ?? "");
  const entry = entries.find((each) => each.key === key);
  const isTold = words.trim() !== "" && entry !== undefined;
  return (
    <div className="flex flex-col gap-3">
      {entry ? (
        <Field label={ask} description={help} disabled={isSending}>
          <Textarea
            rows={1}
            className="min-h-touch"
            maxLength={LIMITS.answer}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </Field>
      ) : (
        <>
          <p className="font-semibold">{ask}</p>
          <Link to="/profile" hash="work">
            {t("addJob")}
          </Link>
        </>
      )}
      {isTold && (
        <Field label={t("where")} disabled={isSending}>
          <Select
            options={entries.map(({ key, label }) => ({ value: key, label }))}
            value={key}
            onValueChange={setKey}
          />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {isTold && (
          <Button
            size="sm"
            variant="primary"
            disabled={isSending}
            onClick={() =>
              onAnswer({
                type: "experience",
                told: { section: entry.section, entryId: entry.id, words },
              })
            }
          >
            {t("tell")}
          </Button>
        )}
        <Button
          size="sm"
          disabled={isSending}
          onClick={() => onAnswer({ type: "experience" })}
        >
          {t("notYet")}
        </Button>
      </div>
    </div>
  );
}
