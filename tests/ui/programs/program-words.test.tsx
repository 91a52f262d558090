import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import type { Locale } from "@convex/shared/vocabulary";
import { useProgramWords } from "@/features/programs/hooks/use-program-words";
import { Words } from "../support/render";

function wordsIn(locale: Locale) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Words locale={locale}>{children}</Words>
  );
  return renderHook(() => useProgramWords(), { wrapper }).result.current;
}

const course = {
  completion: { by: "count", sessions: 1 },
  attendedCount: 0,
  heldCount: 0,
  sessionCount: 4,
} as const;

it("says what is needed, without a “more”, to somebody who was at no session", () => {
  const [en, es] = [wordsIn("en"), wordsIn("es")];
  expect(en.progress(course)).toBe(
    "No session has been held yet. Being at one session completes it.",
  );
  expect(es.progress({ ...course, heldCount: 2 })).toBe(
    "Fuiste a 0 de los 2 encuentros que hubo. Yendo a un encuentro lo completás.",
  );
});

it("says how many more are needed to somebody who has begun", () => {
  const begun = { ...course, attendedCount: 1, heldCount: 1 };
  const completion = { by: "count", sessions: 3 } as const;
  expect(wordsIn("en").progress({ ...begun, completion })).toBe(
    "You were at 1 of one session held. 2 more complete it.",
  );
});
