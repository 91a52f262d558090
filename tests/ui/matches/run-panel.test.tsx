import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { RunPanel } from "@/features/matches/components/run-panel";
import type { Progress, Run } from "@/features/matches/types";
import { show } from "../support/render";

const RUN: Run = {
  runId: "r1" as Run["runId"],
  state: "done",
  cause: "member",
  scorer: "claude",
  locale: "en",
  profileRev: 1,
  openCount: 212,
  candidateCount: 45,
  readBeforeCount: 0,
  restCount: 136,
  dismissedCount: 0,
  blocked: [
    { reason: "region", count: 20 },
    { reason: "workPermission", count: 11 },
  ],
  blockedCount: 31,
  tierCounts: { great: 4, good: 9, exploring: 12 },
  newCount: 0,
  movedCount: 0,
  goneCount: 0,
  hasComparison: false,
  growthAreas: [],
  droppedClaimCount: 0,
  startedAt: 0,
  isHeld: false,
  viewerCan: { cancel: false, resume: false, start: true, readOn: false },
};
const PROGRESS: Progress = {
  runId: RUN.runId,
  state: "running",
  readCount: 36,
  totalCount: 45,
  failedCount: 0,
  tierCounts: { great: 4, good: 9, exploring: 12 },
};

const actions = {
  ask: vi.fn(),
  cancel: vi.fn(),
  resume: vi.fn(),
  readOn: vi.fn(),
};

async function showPanel(
  run: Partial<Run> | null,
  progress: Partial<Progress> = {},
) {
  const isLive = run === null || run.state === "running";
  const Page = () => (
    <RunPanel
      {...actions}
      run={run && { ...RUN, ...run }}
      progress={{ ...PROGRESS, ...progress }}
      isLive={isLive}
      isAsking={run === null}
      isStopping={false}
      isOutdated={false}
      counts={undefined}
    />
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: Page }),
    history: createMemoryHistory(),
  });
  const { user } = show(<RouterProvider router={router as never} />);
  await screen.findByRole("region", { name: "The reading" });
  return user;
}

const RUNNING = {
  state: "running",
  viewerCan: { cancel: true, resume: false, start: false, readOn: false },
} satisfies Partial<Run>;

afterEach(() => void vi.useRealTimers());

describe("the reading", () => {
  it("is a progress line from the press on, before the server has answered", async () => {
    await showPanel(null);
    screen.getByRole("progressbar", { name: "Asking…" });
    expect(screen.queryByRole("button", { name: /matches/ })).toBeNull();
  });

  it("says what is read and what is not open and why, with the way to stop beside it", async () => {
    const user = await showPanel(RUNNING);
    screen.getByRole("progressbar", {
      name: "Reading 45 of 212 open roles · 31 not open to you, by place or permission",
    });
    screen.getByText("36 of 45 read");
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(actions.cancel).toHaveBeenCalled();
  });

  it("says for how long it waits for the model", async () => {
    await showPanel(RUNNING, { waitingUntil: Date.now() + 60_000 });
    screen.getByText(/^Waiting \d+ seconds for the model; nothing is lost\.$/);
  });

  it("ends in a sentence on the page", async () => {
    await showPanel({});
    screen.getByText("4 great, 9 good, 12 to explore. 31 are not open to you.");
    screen.getByRole("link", { name: "Which are not open, and why" });
  });

  it("keeps still about closed roles where there are none", async () => {
    await showPanel({ blocked: [], blockedCount: 0 });
    screen.getByText("4 great, 9 good, 12 to explore.");
    expect(screen.queryByRole("link", { name: /not open/ })).toBeNull();
  });

  const STOPPED = {
    state: "partial",
    viewerCan: { cancel: false, resume: true, start: true, readOn: false },
  } as const;

  it("that failed in the middle says how far it came and when the rest is tried, with a button", async () => {
    vi.setSystemTime(Date.parse("2030-05-20T14:00:00-03:00"));
    const retryAt = Date.parse("2030-05-20T14:20:00-03:00");
    const failureReason = "overloaded";
    const user = await showPanel({ ...STOPPED, failureReason, retryAt });
    vi.useRealTimers();
    screen.getByText("36 of 45 read. The rest will be tried again at 14:20.");
    await user.click(screen.getByRole("button", { name: "Read the rest" }));
    expect(actions.resume).toHaveBeenCalled();
  });

  it("that a cap stopped names the day on which the rest is tried", async () => {
    vi.setSystemTime(Date.parse("2030-05-20T14:00:00-03:00"));
    const retryAt = Date.parse("2030-06-01T14:20:00-03:00");
    await showPanel({ ...STOPPED, failureReason: "budget", retryAt });
    vi.useRealTimers();
    screen.getByText(/The rest will be tried again on Sat,? 1 Jun.*14:20/);
  });

  it("that the switch stopped says that the rest is read by itself later", async () => {
    await showPanel({ ...STOPPED, failureReason: "paused", isHeld: true });
    screen.getByText(/The rest is read by itself once matching is switched on/);
  });
});
