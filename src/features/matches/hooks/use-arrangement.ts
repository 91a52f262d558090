import { useCallback, useState } from "react";
import { TIERS } from "@convex/shared/vocabulary";
import {
  arrangeAll,
  arrangeAnew,
  arrangeMore,
  type Arrangement,
} from "@/lib/arrangement";
import type { MatchCard } from "../types";

const idOf = (card: MatchCard): string => card.matchId;
const IN_TIERS = {
  idOf,
  groupOf: (card: MatchCard) => TIERS.indexOf(card.tier),
};
const IN_ONE_LIST = { idOf, groupOf: () => 0 };

interface State {
  live: readonly MatchCard[] | undefined;
  isGrowing: boolean;
  arrangement: Arrangement<MatchCard> | null;
  /** Where cards stood before; of no use once the reader asked for a new order. */
  places: Options["before"];
}

interface Options {
  /** While a run is on its way the end of the list is the end of the page. */
  isGrowing: boolean;
  hidden: ReadonlySet<string>;
  /** How the cards stood when the reader left to open one. */
  before: readonly { id: string; group: number }[] | undefined;
  /** Cards that have been on the screen; absent where all count as seen. */
  seen?: ReadonlySet<string>;
  isGrouped?: boolean;
}

/**
 * The cards as this visit shows them: see lib/arrangement.ts. `live` must keep
 * its identity while nothing changes; `undefined` while it is loading.
 */
export function useArrangement(
  live: readonly MatchCard[] | undefined,
  { isGrowing, hidden, before, seen, isGrouped = true }: Options,
) {
  const reading = isGrouped ? IN_TIERS : IN_ONE_LIST;
  const [state, setState] = useState<State>({
    live: undefined,
    isGrowing,
    arrangement: null,
    places: before,
  });

  let current = state;
  if (live !== undefined && needsUpdate(state, live, isGrowing)) {
    current = {
      ...state,
      live,
      isGrowing,
      arrangement:
        state.arrangement === null
          ? arrangeFirst(live, before, hidden, reading)
          : arrangeMore(state.arrangement, live, {
              ...reading,
              hidden,
              seen,
              places: state.places,
              // The cards of the last batch come with the end of the run.
              mayAppend: isGrowing || state.isGrowing,
            }),
    };
    setState(current);
  }

  const rearrange = useCallback(
    () =>
      setState((before) =>
        before.live === undefined || before.arrangement === null
          ? before
          : {
              ...before,
              places: undefined,
              arrangement: arrangeAnew(
                before.arrangement,
                before.live,
                reading,
              ),
            },
      ),
    [reading],
  );

  return { arrangement: current.arrangement, rearrange };
}

function needsUpdate(
  state: State,
  live: readonly MatchCard[],
  isGrowing: boolean,
): boolean {
  return (
    state.live !== live ||
    state.isGrowing !== isGrowing ||
    state.arrangement === null
  );
}

/** As the reader left it, without what has gone since; or simply all of it. */
function arrangeFirst(
  live: readonly MatchCard[],
  before: Options["before"],
  hidden: ReadonlySet<string>,
  reading: typeof IN_TIERS,
): Arrangement<MatchCard> {
  if (before === undefined) return arrangeAll(live, reading);
  const byId = new Map(live.map((card) => [idOf(card), card]));
  const rows = before.flatMap(({ id, group }) => {
    const item = byId.get(id);
    return item === undefined ? [] : [{ id, item, group, isGone: false }];
  });
  if (rows.length === 0) return arrangeAll(live, reading);
  return arrangeMore({ rows, held: [], strongerCount: 0 }, live, {
    ...reading,
    hidden,
    mayAppend: true,
  });
}
