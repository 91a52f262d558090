/** Why a mail came, in words: each kind has its own, in both languages. */
import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { useCauseWords } from "@/hooks/use-cause-words";
import { Words } from "../support/render";

type Cause = Parameters<ReturnType<typeof useCauseWords>>[0];

const title = "Grupo de lectura";
const CAUSES: Cause[] = [
  { kind: "reminder", title },
  { kind: "eventMoved", title },
  { kind: "eventCancelled", title },
  { kind: "attendance", title },
  { kind: "eventDigest", period: "daily", count: 1 },
  { kind: "eventDigest", period: "weekly", count: 3 },
];

const wordsIn = (locale: "en" | "es") => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Words locale={locale}>{children}</Words>
  );
  return renderHook(() => useCauseWords(), { wrapper }).result.current;
};

describe("mail about events", () => {
  test("says in English what is true of everybody it goes to", () => {
    expect(CAUSES.map(wordsIn("en"))).toEqual([
      "You said you would go to “Grupo de lectura”, and it came near.",
      "You had said you would go to “Grupo de lectura”, or might, and its time changed.",
      "You had said you would go to “Grupo de lectura”, or might, and it was cancelled.",
      "You had said you would go to “Grupo de lectura”, or might. It was over, and nobody had said whether you were there.",
      "Your communities announced an event since the last mail of events, and your daily one was on.",
      "Your communities announced 3 events since the last mail of events, and your weekly one was on.",
    ]);
  });

  test("says the same in Spanish", () => {
    expect(CAUSES.map(wordsIn("es"))).toEqual([
      "Dijiste que ibas a «Grupo de lectura», y ya estaba cerca.",
      "Habías dicho que ibas a «Grupo de lectura», o que tal vez, y cambió de horario.",
      "Habías dicho que ibas a «Grupo de lectura», o que tal vez, y se canceló.",
      "Habías dicho que ibas a «Grupo de lectura», o que tal vez. Ya había terminado, y nadie había dicho si estuviste.",
      "Tus comunidades anunciaron un evento desde el último correo de eventos, y tenías activado el diario.",
      "Tus comunidades anunciaron 3 eventos desde el último correo de eventos, y tenías activado el semanal.",
    ]);
  });
});
